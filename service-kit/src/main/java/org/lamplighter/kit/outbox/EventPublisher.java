package org.lamplighter.kit.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends pending events as CloudEvents in binary mode and waits for the broker's acknowledgement. */
class EventPublisher {

    private final Producer<String, byte[]> producer;
    private final URI source;
    private final Duration timeout;

    EventPublisher(Producer<String, byte[]> producer, String service, Duration timeout) {
        this.producer = producer;
        this.source = URI.create("/lamplighter/" + service);
        this.timeout = timeout;
    }

    /**
     * Sends in the order given and returns when all are acknowledged.
     *
     * @throws PublicationFailedException when one was not; those before it may have arrived
     */
    void publish(String aggregateId, List<PendingEvent> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        try {
            for (PendingEvent event : events) {
                sent.add(producer.send(message(aggregateId, event)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new PublicationFailedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublicationFailedException(e);
        }
    }

    private ProducerRecord<String, byte[]> message(String aggregateId, PendingEvent event) {
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(event.topic(), aggregateId)
                .writeBinary(CloudEventBuilder.v1()
                        .withId(event.id(aggregateId))
                        .withType(event.type())
                        .withSource(source)
                        .withSubject(aggregateId)
                        .withTime(event.time().atOffset(ZoneOffset.UTC))
                        .withExtension("sequence", Long.toString(event.sequence()))
                        .withData("application/json", event.data().getBytes(StandardCharsets.UTF_8))
                        .build());
        if (event.traceparent() != null) {
            message.headers().add("traceparent", event.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }
}
