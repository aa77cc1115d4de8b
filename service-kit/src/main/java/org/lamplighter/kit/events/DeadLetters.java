package org.lamplighter.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.ProducerFactory;

/** Puts an event aside on {@code <topic>.dlt}, with the reason in its headers, and parks its key. */
final class DeadLetters {

    static final String REASON = "lamplighter-reason";
    static final String GROUP = "lamplighter-group";
    static final String ORIGIN = "lamplighter-origin";
    static final String BEHIND = "waits behind an earlier event of its key";

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 10;

    private final ProducerFactory<String, byte[]> producers;
    private final ParkedKeys parkedKeys;
    private final String group;
    private final Clock clock;

    DeadLetters(ProducerFactory<String, byte[]> producers, ParkedKeys parkedKeys, String group, Clock clock) {
        this.producers = producers;
        this.parkedKeys = parkedKeys;
        this.group = group;
        this.clock = clock;
    }

    static String topicOf(String topic) {
        return topic + ".dlt";
    }

    /** Returns when the broker has the dead letter and the store knows that the key is parked. */
    void park(ConsumerRecord<String, byte[]> message, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topicOf(message.topic()), null, message.key(), message.value(), message.headers());
        letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add(GROUP, group.getBytes(StandardCharsets.UTF_8));
        letter.headers().add(ORIGIN, (message.partition() + ":" + message.offset()).getBytes(StandardCharsets.UTF_8));
        try (Producer<String, byte[]> producer = producers.createProducer()) { // the one shared with the outbox
            RecordMetadata at = producer.send(letter).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (message.key() != null) {
                parkedKeys.park(message.topic(), message.key(), at.partition(), at.offset(), reason, clock.instant());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("dead letter not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while parking", e);
        }
    }
}
