package org.lamplighter.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.test.TestSurroundings;

/** Billing and dispatch as intake hears them: real messages on the real broker, each aggregate with its own sequence. */
final class Peers {

    static final PersonalDataCipher CIPHER = new PersonalDataCipher(TestSurroundings.DATA_KEY);

    private static final EventJson JSON = new EventJson();
    private static final Map<String, AtomicLong> SEQUENCES = new ConcurrentHashMap<>();
    private static final KafkaProducer<String, byte[]> PRODUCER = producer();

    private Peers() {}

    private static KafkaProducer<String, byte[]> producer() {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestSurroundings.brokers());
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        Runtime.getRuntime().addShutdownHook(new Thread(producer::close));
        return producer;
    }

    /** Publishes the next event of an aggregate; returns its sequence. */
    static long tell(String aggregateId, Event event) {
        long sequence =
                SEQUENCES.computeIfAbsent(aggregateId, id -> new AtomicLong()).incrementAndGet();
        tell(aggregateId, sequence, event);
        return sequence;
    }

    /** Publishes an event under a sequence, which may be an old one. */
    static void tell(String aggregateId, long sequence, Event event) {
        raw(
                EventTypes.topicOf(event.getClass()),
                aggregateId,
                sequence,
                EventTypes.typeOf(event.getClass()),
                JSON.write(event));
    }

    /** Publishes whatever text under an event's name. */
    static void raw(String topic, String aggregateId, long sequence, String type, String json) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, aggregateId, json.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", aggregateId + ":" + sequence);
        header(message, "ce_type", type);
        header(message, "ce_source", "test");
        header(message, "ce_subject", aggregateId);
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "content-type", "application/json");
        try {
            PRODUCER.send(message).get();
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

    /** An account at Pingjiang Road, bound to these subjects. */
    static void account(String number, @Nullable String transformer, String area, String... subjects) {
        tell(
                number,
                new AccountPublished(
                        number,
                        CIPHER.seal("林晓雨"),
                        CIPHER.seal("19905120001"),
                        CIPHER.seal("苏州市姑苏区平江路32号14幢903室"),
                        area,
                        transformer,
                        SiteClass.URBAN,
                        31.3227,
                        120.6343,
                        List.of(subjects),
                        Instant.now(),
                        null,
                        null,
                        null));
    }
}
