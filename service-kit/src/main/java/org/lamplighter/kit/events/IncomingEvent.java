package org.lamplighter.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the CloudEvents attributes of a message in binary mode. */
final class IncomingEvent {

    private IncomingEvent() {}

    /**
     * The attributes.
     *
     * @param topic the topic the event was first published on, which for a dead letter is not the one it was read from
     * @throws UnreadableEventException when the message is no event of the suite
     */
    static EventMetadata metadata(ConsumerRecord<String, byte[]> message, String topic) {
        String type = header(message, "ce_type");
        String id = header(message, "ce_id");
        String sequence = header(message, "ce_sequence");
        String time = header(message, "ce_time");
        if (type == null || id == null || sequence == null || time == null || message.key() == null) {
            throw new UnreadableEventException("message of " + topic, "attributes missing");
        }
        Instant at = OffsetDateTime.parse(time).toInstant();
        return new EventMetadata(id, type, topic, message.key(), Long.parseLong(sequence), at);
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
