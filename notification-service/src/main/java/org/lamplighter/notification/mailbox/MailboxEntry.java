package org.lamplighter.notification.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.SmsLength;

/**
 * A short message that would have gone out.
 *
 * @param id the message; kept once
 * @param to the number
 * @param caseId the case it speaks of, if one
 * @param kind what it is about
 * @param text the words with the signature
 * @param at when
 */
public record MailboxEntry(
        String id, PhoneNumber to, @Nullable String caseId, MessageKind kind, String text, Instant at) {

    /** How many segments an operator would charge. */
    public int segments() {
        return SmsLength.segments(text);
    }
}
