package org.lamplighter.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.counter.CounterClient;
import org.lamplighter.kit.counter.Mirror;
import org.lamplighter.kit.counter.Sickness;
import org.lamplighter.kit.outbox.TopicReader;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What consuming events promises: once each, in order per key, a bad one stops its key alone, a fault of the moment nothing. */
@SuiteTest
class ConsumerConformanceTest {

    private static final String LETTERS = CounterTopic.NAME + ".dlt";

    @LocalManagementPort
    int managementPort;

    @Autowired
    ProducerFactory<String, byte[]> producers;

    @Autowired
    ConsumerFactory<String, byte[]> consumerFactory;

    @Autowired
    EventConsumers consumers;

    @Autowired
    Aggregates<Mirror> mirrors;

    @Autowired
    Sickness sickness;

    @Autowired
    MeterRegistry metrics;

    private TopicReader topics;
    private String id;

    @BeforeEach
    void anIdOfItsOwn() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        topics = new TopicReader(consumerFactory);
        id = "M-" + UUID.randomUUID();
    }

    @Test
    void anEventDeliveredAgainAndAgainIsAppliedOnce() {
        open(id);
        step(id, 2, 5);
        step(id, 2, 5);
        step(id, 3, 6);
        step(id, 2, 5);
        step(id, 3, 6);
        step(id, 4, 7);

        await().until(() -> steps(id).contains(7L));

        assertThat(steps(id)).containsExactly(5L, 6L, 7L);
    }

    @Test
    void theWholeTopicDeliveredOnceMoreChangesNothing() throws Exception {
        open(id);
        step(id, 2, 5);
        step(id, 3, 6);
        await().until(() -> steps(id).contains(6L));
        Stored<Mirror> before = mirrors.find(id).orElseThrow();

        consumers.stop();
        rewind();
        consumers.start();

        await().until(() -> sickness.deliveries(id, 3) >= 2);
        step(id, 4, 7);
        await().until(() -> steps(id).contains(7L));
        assertThat(steps(id)).containsExactly(5L, 6L, 7L);
        assertThat(mirrors.find(id).orElseThrow().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void aBadEventStopsItsKeyAloneAndTheRepairKitSetsItFree() {
        String other = "M-" + UUID.randomUUID();
        sickness.strike(id, 2);
        open(id);
        open(other);
        step(id, 2, 5);
        step(id, 3, 6);
        step(other, 2, 1);
        step(id, 4, 7);
        step(other, 3, 2);

        await().until(() -> steps(other).equals(List.of(1L, 2L)));
        await().untilAsserted(
                        () -> assertThat(parked(id).path("waiting").asInt()).isEqualTo(3));
        assertThat(steps(id)).isEmpty();
        assertThat(sickness.deliveries(id, 2)).isEqualTo(3); // as often as configured
        assertThat(sickness.deliveries(id, 3)).isZero();
        assertThat(parked(id).path("reason").asString())
                .startsWith("java.lang.IllegalArgumentException at ")
                .doesNotContain("林晓雨");
        assertThat(metrics.get("lamplighter.events.parked.keys")
                        .tag("topic", CounterTopic.NAME)
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);

        JsonNode dry = redrive(id, null);
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(outcomes(dry)).containsExactly("waiting", "waiting", "waiting");
        assertThat(dry.path("letters").get(1).path("reason").asString()).isEqualTo(DeadLetters.BEHIND);
        assertThat(parked(id).path("waiting").asInt()).isEqualTo(3);
        assertThat(sickness.deliveries(id, 2)).isEqualTo(3);

        JsonNode inVain = redrive(id, false);
        assertThat(inVain.path("released").asBoolean()).isFalse();
        assertThat(outcomes(inVain)).singleElement().asString().startsWith("java.lang.IllegalArgumentException");
        assertThat(steps(id)).isEmpty();

        sickness.heal(id, 2);
        JsonNode mended = redrive(id, false);
        assertThat(mended.path("released").asBoolean()).isTrue();
        assertThat(outcomes(mended)).containsExactly("applied", "applied", "applied");
        assertThat(steps(id)).containsExactly(5L, 6L, 7L);
        assertThat(parked(id).isMissingNode()).isTrue();

        step(id, 5, 8);
        await().until(() -> steps(id).equals(List.of(5L, 6L, 7L, 8L)));
    }

    @Test
    void aKeyStaysParkedWhenTheServiceStartsAgain() {
        sickness.strike(id, 2);
        open(id);
        step(id, 2, 5);
        await().until(() -> parked(id).path("waiting").asInt() == 1);

        consumers.stop();
        sickness.heal(id, 2);
        step(id, 3, 6);
        consumers.start();

        await().until(() -> parked(id).path("waiting").asInt() == 2);
        assertThat(steps(id)).isEmpty();
        assertThat(redrive(id, false).path("released").asBoolean()).isTrue();
        assertThat(steps(id)).containsExactly(5L, 6L);
    }

    @Test
    void anEventThatWaitsForTheStoreIsTriedInPlaceUntilItPasses() {
        String other = "M-" + UUID.randomUUID();
        open(id);
        open(other);
        await().until(() -> mirrors.find(other).isPresent() && mirrors.find(id).isPresent());

        TestSurroundings.storeWire().whileCut(() -> {
            step(id, 2, 5);
            step(other, 2, 3);
            step(id, 3, 6);
            double before = failedAttempts();
            await().until(() -> failedAttempts() >= before + 2);
        });

        await().until(() -> steps(id).equals(List.of(5L, 6L)) && steps(other).equals(List.of(3L)));
        assertThat(parked(id).isMissingNode()).isTrue();
        assertThat(topics.messages(LETTERS, key -> key.equals(id) || key.equals(other)))
                .isEmpty();
    }

    private double failedAttempts() {
        return metrics.counter("lamplighter.events.failed.attempts", "topic", CounterTopic.NAME)
                .count();
    }

    @Test
    void typesNobodyKnowsAreSkippedAndCounted() {
        open(id);
        send(id, 2, "lamplighter.kit.counter-sang.v1", "{\"counterId\":\"" + id + "\",\"song\":\"la\"}");
        step(id, 3, 6);

        await().until(() -> steps(id).equals(List.of(6L)));

        assertThat(metrics.get("lamplighter.events.skipped")
                        .tag("type", "lamplighter.kit.counter-sang.v1")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void fieldsAndEnumConstantsOfALaterReleaseAreIgnored() {
        open(id);
        send(
                id,
                2,
                "lamplighter.kit.counter-stepped.v1",
                "{\"counterId\":\"" + id
                        + "\",\"by\":4,\"total\":4,\"colour\":\"ULTRAVIOLET\",\"mood\":{\"deep\":[1,2]}}");

        await().until(() -> steps(id).equals(List.of(4L)));
    }

    @Test
    void aMessageThatIsNoEventIsPutAside() {
        open(id);
        send(id, 2, "lamplighter.kit.counter-stepped.v1", "{\"counterId\": 林晓雨");
        step(id, 3, 6);

        await().until(() -> parked(id).path("waiting").asInt() == 2);

        assertThat(parked(id).path("reason").asString()).contains("UnreadableEventException");
        List<ConsumerRecord<String, byte[]>> letters = topics.messages(LETTERS, id::equals);
        assertThat(letters).hasSize(2);
        assertThat(TopicReader.header(letters.getFirst(), DeadLetters.GROUP)).isEqualTo("counter-service");
        assertThat(TopicReader.header(letters.getFirst(), DeadLetters.ORIGIN)).matches("\\d+:\\d+");
        assertThat(TopicReader.header(letters.getFirst(), "ce_id")).isEqualTo(id + ":2");
    }

    @Test
    void aMessageWithoutAKeyHoldsNobodyUp() throws Exception {
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            for (int partition = 0; partition < 6; partition++) {
                producer.send(new ProducerRecord<>(CounterTopic.NAME, partition, null, new byte[] {1}))
                        .get(10, TimeUnit.SECONDS);
            }
            producer.flush();
        }
        open(id);
        step(id, 2, 5);

        await().until(() -> steps(id).equals(List.of(5L)));
    }

    private void rewind() throws Exception {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", TestSurroundings.brokers()))) {
            Map<TopicPartition, OffsetAndMetadata> beginning = IntStream.range(0, 6)
                    .boxed()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(CounterTopic.NAME, partition),
                            partition -> new OffsetAndMetadata(0)));
            await().ignoreExceptions().until(() -> {
                kafka.alterConsumerGroupOffsets("counter-service", beginning)
                        .all()
                        .get(5, TimeUnit.SECONDS);
                return true;
            });
        }
    }

    private void open(String key) {
        send(
                key,
                1,
                "lamplighter.kit.counter-opened.v1",
                "{\"counterId\":\"" + key + "\",\"holder\":\"v1.AAAA\",\"openedAt\":\"2026-11-22T00:00:00Z\"}");
    }

    private void step(String key, long sequence, int by) {
        send(
                key,
                sequence,
                "lamplighter.kit.counter-stepped.v1",
                "{\"counterId\":\"" + key + "\",\"by\":" + by + ",\"total\":0}");
    }

    private void send(String key, long sequence, String type, String data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(CounterTopic.NAME, key, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        key + ":" + sequence,
                        "ce_type",
                        type,
                        "ce_source",
                        "/lamplighter/test",
                        "ce_time",
                        "2026-11-22T00:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(message).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> steps(String key) {
        return mirrors.find(key).map(mirror -> mirror.state().steps()).orElse(List.of());
    }

    private JsonNode parked(String key) {
        JsonNode all = JsonMapper.shared()
                .readTree(new CounterClient(managementPort, "")
                        .get("/actuator/parked")
                        .body());
        for (JsonNode one : all) {
            if (one.path("key").asString().equals(key)) {
                return one;
            }
        }
        return JsonMapper.shared().missingNode();
    }

    private JsonNode redrive(String key, @Nullable Boolean dryRun) {
        String body = "{\"topic\":\"" + CounterTopic.NAME + "\",\"key\":\"" + key + "\""
                + (dryRun == null ? "" : ",\"dryRun\":" + dryRun) + "}";
        return JsonMapper.shared()
                .readTree(new CounterClient(managementPort, "")
                        .post("/actuator/parked", "", body)
                        .body());
    }

    private static List<String> outcomes(JsonNode redrive) {
        return redrive.path("letters")
                .valueStream()
                .map(letter -> letter.path("outcome").asString())
                .toList();
    }
}
