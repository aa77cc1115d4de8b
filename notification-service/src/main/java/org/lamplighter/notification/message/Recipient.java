package org.lamplighter.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.text.Language;

/**
 * Somebody who is told of a case or of an account.
 *
 * @param thread names all that this one is told about it; for a case, which has one recipient, the case's id
 * @param customer token subject of the customer, if one reported it or has the account bound; whose inbox it is
 * @param phone number given with the case or on file, if it is one and this one is told by it
 * @param language language to tell in
 * @param activeSince when the case was reported, or reopened the last time; when an account's recipient was known
 */
public record Recipient(
        String thread, @Nullable String customer, @Nullable PhoneNumber phone, Language language, Instant activeSince) {

    /** The same one, told something else. */
    Recipient inThread(String other) {
        return new Recipient(other, customer, phone, language, activeSince);
    }
}
