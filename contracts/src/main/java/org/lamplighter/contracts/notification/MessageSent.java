package org.lamplighter.contracts.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A message was handed to a channel that took it.
 *
 * @param messageId the message
 * @param caseId the case it speaks of, if one
 * @param template name of the text it was made from
 * @param channel {@code IN_APP}, {@code SMS}, {@code WECHAT} or {@code E_MAIL}
 * @param sentAt when the channel took it
 */
@EventType(value = "lamplighter.notification.message-sent.v1", topic = Topics.MESSAGES)
public record MessageSent(String messageId, @Nullable String caseId, String template, String channel, Instant sentAt)
        implements Event {}
