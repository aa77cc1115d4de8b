package org.lamplighter.kit.outbox;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its aggregate's document until the broker has it.
 *
 * @param sequence position among the events of the aggregate, from 1
 * @param type CloudEvents type
 * @param topic where it goes
 * @param time when it was decided
 * @param traceparent W3C trace context of the request that led to it, if there was one
 * @param data the event as JSON
 */
public record PendingEvent(
        long sequence,
        String type,
        String topic,
        Instant time,
        @Nullable String traceparent,
        String data) {

    /** The element of the document's {@code outbox} array. */
    public Document toDocument() {
        return new Document("seq", sequence)
                .append("type", type)
                .append("topic", topic)
                .append("time", Date.from(time))
                .append("trace", traceparent)
                .append("data", data);
    }

    static PendingEvent from(Document element) {
        return new PendingEvent(
                element.getLong("seq"),
                element.getString("type"),
                element.getString("topic"),
                element.getDate("time").toInstant(),
                element.getString("trace"),
                element.getString("data"));
    }

    /** Unique among all events: an aggregate never gives a sequence twice. */
    String id(String aggregateId) {
        return aggregateId + ":" + sequence;
    }
}
