package org.lamplighter.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.test.TestSurroundings;

/** Stands in for the services that tell of cases and accounts: publishes their events on the real broker. */
final class CaseFeed implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestSurroundings.brokers()), new StringSerializer(), new ByteArraySerializer());
    private final PersonalDataCipher cipher = new PersonalDataCipher(TestSurroundings.DATA_KEY);
    private final EventJson json = new EventJson();

    /** One event as it travels; the key is the case, or the account. */
    record Published(String caseId, long sequence, Event event, Instant time, String traceId) {}

    static String newCase() {
        return "C-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(java.util.Locale.ROOT);
    }

    static String newCustomer() {
        return UUID.randomUUID().toString();
    }

    static String newMobile() {
        return "138" + "%08d".formatted(RandomGenerator.getDefault().nextInt(100_000_000));
    }

    FaultReported reported(String caseId, @Nullable String customer, String phone, String language, Instant at) {
        return new FaultReported(
                caseId,
                at,
                customer == null ? Channel.PARTNER_CALL_CENTRE : Channel.MOBILE_APP,
                null,
                customer,
                "3205080001",
                "320508",
                "T-GS-10101",
                SiteClass.URBAN,
                cipher.seal("林小雨"),
                cipher.seal(phone),
                cipher.seal("苏州市姑苏区平江路1号"),
                Symptom.NO_POWER,
                Extent.ONE_HOME,
                new SelfCheck(true, false, false),
                Urgency.ORDINARY,
                null,
                null,
                null,
                at.plus(Duration.ofMinutes(45)),
                at.plus(Duration.ofHours(3)),
                null,
                language);
    }

    static CaseProgressed progressed(String caseId, Milestone milestone, Instant at) {
        return new CaseProgressed(
                caseId,
                milestone,
                at,
                "W-1",
                "姑苏抢修一班",
                at.plus(Duration.ofMinutes(20)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** An account of somebody in Gusu. */
    AccountPublished account(String number, String phone, Instant at, String... boundSubjects) {
        return new AccountPublished(
                number,
                cipher.seal("林小雨"),
                cipher.seal(phone),
                cipher.seal("苏州市姑苏区平江路1号"),
                "320508",
                "T-GS-10101",
                SiteClass.URBAN,
                null,
                null,
                List.of(boundSubjects),
                at,
                null,
                null,
                null);
    }

    static ConfirmationAsked asked(String caseId, Instant at) {
        return new ConfirmationAsked(caseId, at, at.plus(Duration.ofHours(24)), null);
    }

    static CaseClosed closed(String caseId, Instant at) {
        return new CaseClosed(caseId, at, true, 5);
    }

    /** Publishes the events in order, under one trace. */
    List<Published> publish(String caseId, Instant time, Event... events) {
        List<Published> published = new ArrayList<>();
        String trace = HexFormat.of().formatHex(bytes(16));
        long sequence = 0;
        for (Event event : events) {
            sequence++;
            published.add(publish(new Published(caseId, sequence, event, time, trace)));
        }
        return published;
    }

    /** Publishes it, perhaps again. */
    Published publish(Published event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                EventTypes.topicOf(event.event().getClass()),
                event.caseId(),
                json.write(event.event()).getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.caseId() + ":" + event.sequence());
        header(message, "ce_type", EventTypes.typeOf(event.event().getClass()));
        header(message, "ce_source", "/lamplighter/intake-service");
        header(message, "ce_time", event.time().toString());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "traceparent", "00-" + event.traceId() + "-00f067aa0ba902b7-00");
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return event;
    }

    /** Everything that was ever told of messages. */
    static List<ConsumerRecord<String, byte[]>> toldOfMessages() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestSurroundings.brokers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.MESSAGES).stream()
                    .map((PartitionInfo info) -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RandomGenerator.getDefault().nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }
}
