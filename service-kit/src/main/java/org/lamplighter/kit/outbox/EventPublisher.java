package org.lamplighter.kit.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.kafka.core.ProducerFactory;

/** Sends pending events as CloudEvents in binary mode and waits for the broker's acknowledgement. */
class EventPublisher {

    private final ProducerFactory<String, byte[]> producers;
    private final URI source;
    private final Duration timeout;

    EventPublisher(ProducerFactory<String, byte[]> producers, String service, Duration timeout) {
        this.producers = producers;
        this.source = URI.create("/lamplighter/" + service);
        this.timeout = timeout;
    }

    /**
     * Sends one after the other and returns when all are acknowledged. The next one of an aggregate goes out only after the
     * one before it is there: a consumer drops what comes behind a later sequence.
     *
     * @throws PublicationFailedException when one was not; those before it have arrived
     */
    void publish(String aggregateId, List<PendingEvent> events) {
        // The factory hands out its one shared producer, or a new one after a fatal error of that.
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            for (PendingEvent event : events) {
                producer.send(message(aggregateId, event)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            throw new PublicationFailedException(e, e.getCause() instanceof RetriableException);
        } catch (TimeoutException e) {
            throw new PublicationFailedException(e, true);
        } catch (KafkaException e) {
            throw new PublicationFailedException(e, e instanceof RetriableException);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublicationFailedException(e, false);
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
