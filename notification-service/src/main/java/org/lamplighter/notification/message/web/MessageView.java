package org.lamplighter.notification.message.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.time.TimeConfiguration;
import org.lamplighter.notification.message.Delivery;
import org.lamplighter.notification.message.Message;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.MessageKind;

/**
 * A message as its customer sees it.
 *
 * @param caseId the case it speaks of, if one
 * @param accountNumber the account it speaks of, if one
 * @param template stable name of the text, for an app that words it itself
 * @param channels where it went out
 */
record MessageView(
        String messageId,
        @Nullable String caseId,
        @Nullable String accountNumber,
        MessageKind kind,
        String template,
        String text,
        OffsetDateTime at,
        boolean unread,
        List<ChannelKind> channels,
        long version) {

    static MessageView of(Stored<Message> stored) {
        Message message = stored.state();
        return new MessageView(
                stored.id(),
                message.caseId(),
                message.accountNumber(),
                message.kind(),
                message.template(),
                message.text(),
                message.at().atZone(TimeConfiguration.CHINA).toOffsetDateTime(),
                message.readAt() == null,
                message.deliveries().stream()
                        .filter(Delivery.Sent.class::isInstance)
                        .map(Delivery::channel)
                        .toList(),
                stored.version());
    }
}
