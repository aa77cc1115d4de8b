package org.lamplighter.billing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.test.TestSurroundings;
import tools.jackson.databind.json.JsonMapper;

/** Publishes as the utility's metering and billing do. */
final class UtilitySystems implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestSurroundings.brokers()),
            new StringSerializer(),
            new ByteArraySerializer());

    void tell(String account, long sequence, Event event) {
        Class<? extends Event> type = event.getClass();
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(EventTypes.topicOf(type), account, JSON.writeValueAsBytes(event));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", EventTypes.typeOf(type));
        header(message, "ce_source", "/utility");
        header(message, "ce_time", "2026-11-22T04:00:00Z");
        header(message, "ce_sequence", Long.toString(sequence));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
