package org.lamplighter.notification.message;

import java.util.Locale;

/** Why a message did not go out on a channel. */
public enum Reason {
    /** The case names nobody this channel could reach. */
    NO_CONTACT,
    /** The customer does not want this kind on this channel. */
    SWITCHED_OFF,
    /** A later step of the same case had something to say there before this one got out. */
    OVERTAKEN,
    /** The channel says it will never take it. */
    REFUSED,
    /** The channel failed as often as we are willing to try. */
    TRIED_TOO_OFTEN;

    /** The stable code events carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
