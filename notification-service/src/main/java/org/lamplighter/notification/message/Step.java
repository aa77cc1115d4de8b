package org.lamplighter.notification.message;

import java.time.Instant;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Wording;

/**
 * A step of a case that its customer is told, once.
 *
 * @param caseId the case
 * @param number position among the events of the case, from 1; later steps have higher numbers
 * @param at when it was decided
 * @param kind what it is about
 * @param wording what is said
 */
public record Step(String caseId, long number, Instant at, MessageKind kind, Wording wording) {

    /** The message that tells this step: the same step, the same message. */
    public String messageId() {
        return messageId(caseId, number);
    }

    /** The message that tells a step of a case. */
    public static String messageId(String caseId, long number) {
        return caseId + "-" + number;
    }
}
