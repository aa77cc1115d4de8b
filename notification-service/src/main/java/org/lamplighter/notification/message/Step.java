package org.lamplighter.notification.message;

import java.time.Instant;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Wording;

/**
 * A step of a case, or of an account's arrears or consents, that everyone whom it concerns is told, once.
 *
 * @param about the case, or the account
 * @param number position among the events of what it is about, from 1; later steps have higher numbers
 * @param at when it was decided
 * @param kind what it is about
 * @param wording what is said
 */
public record Step(String about, long number, Instant at, MessageKind kind, Wording wording) {

    /** The message that tells this step to somebody: the same step, the same message. */
    public String messageId(Recipient to) {
        return messageId(to.thread(), number);
    }

    /** The message that tells a step to somebody. */
    public static String messageId(String thread, long number) {
        return thread + "-" + number;
    }
}
