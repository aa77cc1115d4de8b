package org.lamplighter.contracts.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A message could not be delivered and will not be tried again on this channel.
 *
 * @param messageId the message
 * @param caseId the case it speaks of, if one
 * @param template name of the text it was made from
 * @param channel {@code IN_APP}, {@code SMS}, {@code WECHAT} or {@code E_MAIL}
 * @param failedAt when it was given up
 * @param reason stable code of the reason, never the channel's own words
 */
@EventType(value = "lamplighter.notification.message-failed.v1", topic = Topics.MESSAGES)
public record MessageFailed(
        String messageId, @Nullable String caseId, String template, String channel, Instant failedAt, String reason)
        implements Event {}
