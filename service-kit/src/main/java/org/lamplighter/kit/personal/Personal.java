package org.lamplighter.kit.personal;

/**
 * A piece of personal data: kept encrypted, shown masked. {@code toString} of every implementation is the masked form, so
 * that a log line never tells it.
 */
public sealed interface Personal permits PersonName, PhoneNumber, PostalAddress, PersonalText {

    /** The clear value. Showing it needs a permission and leaves an audit row. */
    String value();

    /** The value as anyone may see it. */
    String masked();
}
