package org.lamplighter.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.notification.preferences.MessageKind;

/**
 * A message on its way out.
 *
 * @param id the message; a channel that is handed the same one twice can tell by it
 * @param caseId the case it speaks of, if one
 * @param kind what it is about
 * @param text the words
 * @param recipient whom it goes to
 * @param at when it goes out
 */
public record Outgoing(
        String id, @Nullable String caseId, MessageKind kind, String text, Recipient recipient, Instant at) {

    static Outgoing of(Message message, Recipient recipient, Instant now) {
        return new Outgoing(message.id(), message.caseId(), message.kind(), message.text(), recipient, now);
    }
}
