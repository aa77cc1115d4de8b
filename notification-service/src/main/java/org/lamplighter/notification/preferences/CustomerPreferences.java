package org.lamplighter.notification.preferences;

import java.util.OptionalLong;
import org.lamplighter.kit.aggregate.StaleVersionException;
import org.lamplighter.kit.aggregate.Stored;

/** What each customer wants. */
public interface CustomerPreferences {

    /** A customer's preferences; version 0 and the defaults as long as nothing was said. */
    Stored<Preferences> of(String customer);

    /**
     * Replaces a customer's preferences.
     *
     * @param expected the version that is to be replaced, if the caller named one
     * @throws StaleVersionException when that is not the present one
     */
    Stored<Preferences> replace(String customer, OptionalLong expected, Preferences wanted);
}
