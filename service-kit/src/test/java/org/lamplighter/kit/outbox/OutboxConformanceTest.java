package org.lamplighter.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.counter.Colour;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.counter.Counter;
import org.lamplighter.kit.counter.CounterClient;
import org.lamplighter.kit.counter.Mirror;
import org.lamplighter.kit.counter.Sickness;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.SecondInstance;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** What the outbox promises when processes die, brokers go and instances meet; on a real broker and the document store. */
@SuiteTest
class OutboxConformanceTest {

    private static final Counter.Contact LIN =
            new Counter.Contact(new PersonName("林晓雨"), new PhoneNumber("13812345678"), null);
    private static final OutboxProperties USUAL = new OutboxProperties(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofMillis(50),
            40,
            8);

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MongoConverter converter;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    EventJson json;

    @Autowired
    ProducerFactory<String, byte[]> producers;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    AggregateKind<Counter> counterKind;

    @Autowired
    Aggregates<Mirror> mirrors;

    @Autowired
    Sickness sickness;

    @Autowired
    MeterRegistry metrics;

    private TopicReader topic;
    private String id;

    @BeforeEach
    void anIdOfItsOwn() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        topic = new TopicReader(consumers);
        id = "N-" + UUID.randomUUID();
    }

    @Test
    void whatACrashLeavesBetweenWriteAndSendIsPublishedByTheSweep() {
        // A relay that never started sends nothing: the documents are those of a process that died after its write.
        Aggregates<Counter> crashed = instance(relay(USUAL, producers), counterKind, aMinuteAgo());
        open(crashed, id);
        step(crashed, id, 3);
        step(crashed, id, 4);

        awaitMirror(id, 7);

        TopicReader.assertComplete(topic.sequences(CounterTopic.NAME, id::equals), Map.of(id, 3L));
        awaitEmptyOutbox("counters", id);
    }

    @Test
    void whatACrashLeavesBetweenSendAndMarkIsPublishedTwiceAndAppliedOnce() {
        Aggregates<Counter> crashed = instance(relay(USUAL, producers), counterKind, aMinuteAgo());
        // Sent before the sweep of the running instance can see it, as the dead process did.
        EventPublisher itsPublisher = new EventPublisher(producers, "counter-service", Duration.ofSeconds(10));
        Outbox outbox = new Outbox(mongo.getCollection("counters"));
        open(crashed, id);
        step(crashed, id, 5);
        itsPublisher.publish(id, outbox.pending(id));

        await().untilAsserted(() -> assertThat(sickness.deliveries(id, 2)).isGreaterThanOrEqualTo(2));

        awaitEmptyOutbox("counters", id);
        assertThat(mirrors.find(id)).get().satisfies(mirror -> {
            assertThat(mirror.state().steps()).containsExactly(5L);
            assertThat(mirror.version()).isEqualTo(2);
        });
        TopicReader.assertComplete(topic.sequences(CounterTopic.NAME, id::equals), Map.of(id, 2L));
    }

    @Test
    void twoRelaysThatDisregardEachOthersClaimsLoseNothingAndKeepTheOrder() throws Exception {
        OutboxProperties hasty = new OutboxProperties(
                USUAL.sweepInterval(),
                USUAL.overdueAfter(),
                Duration.ofMillis(1), // a claim that is over before it is used
                USUAL.acknowledgementTimeout(),
                USUAL.clearInterval(),
                USUAL.sweepBatch(),
                USUAL.sweepStrands());

        Map<String, Long> last = sweepLeftBehind("hasty" + id, hasty);

        Map<String, List<Long>> arrived = topic.sequences(CounterTopic.NAME, last::containsKey);
        TopicReader.assertComplete(arrived, last);
        last.keySet().forEach(each -> awaitMirror(each, 6));
    }

    @Test
    void aClaimKeepsTheOtherInstanceAway() throws Exception {
        Map<String, Long> last = sweepLeftBehind("claims" + id, USUAL);

        Map<String, List<Long>> arrived = topic.sequences(CounterTopic.NAME, last::containsKey);
        TopicReader.assertComplete(arrived, last);
        assertThat(arrived.values()).allSatisfy(once -> assertThat(once).containsExactly(1L, 2L, 3L, 4L));
    }

    /** Leaves the events of many aggregates behind and lets two relays sweep them at once. */
    private Map<String, Long> sweepLeftBehind(String collection, OutboxProperties properties) throws Exception {
        AggregateKind<Counter> kind = new AggregateKind<>(collection, Counter.class, List.of());
        Aggregates<Counter> crashed = instance(relay(properties, producers), kind, aMinuteAgo());
        Map<String, Long> last = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            String each = id + "-" + i;
            open(crashed, each);
            step(crashed, each, 1);
            step(crashed, each, 2);
            step(crashed, each, 3);
            last.put(each, 4L);
        }
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sweeps = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                OutboxRelay relay = relay(properties, producers);
                relay.watch(new Outbox(mongo.getCollection(collection)));
                sweeps.add(instances.submit(() -> {
                    while (mongo.getCollection(collection).countDocuments(Filters.exists("outboxDue")) > 0) {
                        relay.sweep();
                        relay.clear();
                    }
                }));
            }
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        }
        return last;
    }

    @Test
    void writersOfTwoInstancesAtOneAggregateKeepItsOrder() throws Exception {
        OutboxRelay[] relays = {relay(USUAL, producers), relay(USUAL, producers)};
        List<Aggregates<Counter>> instances = new ArrayList<>();
        for (OutboxRelay relay : relays) {
            instances.add(instance(relay, counterKind, Clock.systemUTC()));
            relay.start();
        }
        open(instances.getFirst(), id);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Aggregates<Counter> instance = instances.get(i % 2);
                all.add(writers.submit(() -> {
                    for (int k = 0; k < 20; k++) {
                        stepInTheThrong(instance, id);
                    }
                }));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        }
        awaitMirror(id, 80);
        for (OutboxRelay relay : relays) {
            relay.stop();
        }

        TopicReader.assertComplete(topic.sequences(CounterTopic.NAME, id::equals), Map.of(id, 81L));
        awaitEmptyOutbox("counters", id);
    }

    @Test
    void withTheBrokerAwayRequestsAreAcceptedAndTheirEventsDrainedLater() {
        CounterClient lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));
        List<String> opened = new ArrayList<>();
        TestSurroundings.brokerWire().whileCut(() -> {
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = lin.open(UUID.randomUUID().toString(), "林晓雨");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                String counter = CounterClient.idOf(answer);
                opened.add(counter);
                assertThat(lin.step(counter, UUID.randomUUID().toString(), 9).statusCode())
                        .isEqualTo(200);
            }
            await().until(() ->
                    metrics.get("lamplighter.outbox.oldest.age.seconds").gauge().value() > 1);
            assertThat(opened)
                    .allSatisfy(counter -> assertThat(raw("counters", counter).getList("outbox", Document.class))
                            .hasSize(2));
        });

        opened.forEach(counter -> awaitMirror(counter, 9));
        opened.forEach(counter -> awaitEmptyOutbox("counters", counter));
        Map<String, Long> last = new HashMap<>();
        opened.forEach(counter -> last.put(counter, 2L));
        TopicReader.assertComplete(topic.sequences(CounterTopic.NAME, last::containsKey), last);
        await().until(() ->
                metrics.get("lamplighter.outbox.oldest.age.seconds").gauge().value() < 1);
    }

    @Test
    void anEventTheBrokerRefusesKeepsNoOtherWaiting() {
        Map<String, Object> small = new HashMap<>(producers.getConfigurationProperties());
        small.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 3000);
        DefaultKafkaProducerFactory<String, byte[]> refusing = new DefaultKafkaProducerFactory<>(small);
        String collection = "refused" + id;
        AggregateKind<Counter> kind = new AggregateKind<>(collection, Counter.class, List.of());
        OutboxRelay relay = relay(USUAL, refusing);
        Aggregates<Counter> counters = instance(relay, kind, aMinuteAgo());
        counters.create(
                id + "-large",
                () -> Counter.Running.open(
                        id + "-large",
                        "lin",
                        LIN,
                        Colour.RED,
                        new SealedText("v1." + "A".repeat(5000)),
                        Instant.EPOCH));
        open(counters, id + "-small");

        relay.sweep();
        relay.clear();
        refusing.destroy();

        assertThat(raw(collection, id + "-small").getList("outbox", Document.class))
                .isEmpty();
        assertThat(raw(collection, id + "-large").getList("outbox", Document.class))
                .hasSize(1);
        awaitMirror(id + "-small", 0);
    }

    @Test
    void acknowledgedEventsLeaveWithTheNextWrite() {
        OutboxProperties clearsLate = new OutboxProperties(
                USUAL.sweepInterval(),
                USUAL.overdueAfter(),
                USUAL.claimFor(),
                USUAL.acknowledgementTimeout(),
                Duration.ofHours(1),
                USUAL.sweepBatch(),
                USUAL.sweepStrands());
        String collection = "late" + id;
        AggregateKind<Counter> kind = new AggregateKind<>(collection, Counter.class, List.of());
        OutboxRelay relay = relay(clearsLate, producers);
        Outbox outbox = new Outbox(mongo.getCollection(collection));
        Aggregates<Counter> counters = instance(relay, kind, Clock.systemUTC());
        relay.start();
        open(counters, id);
        await().until(() -> relay.acknowledgedUpTo(outbox, id) == 1);
        assertThat(outbox.pending(id)).extracting(PendingEvent::sequence).containsExactly(1L);

        step(counters, id, 2);

        assertThat(outbox.pending(id)).extracting(PendingEvent::sequence).containsExactly(2L);
        awaitMirror(id, 2);
        relay.stop();
        assertThat(raw(collection, id)).doesNotContainKey("outboxDue");
        assertThat(topic.sequences(CounterTopic.NAME, id::equals)).containsEntry(id, List.of(1L, 2L));
    }

    @Test
    void relayAndDeadLettersShareOneProducer() {
        assertThat(producers.createProducer()).isSameAs(producers.createProducer());
    }

    private OutboxRelay relay(OutboxProperties properties, ProducerFactory<String, byte[]> factory) {
        EventPublisher publisher = new EventPublisher(factory, "counter-service", Duration.ofSeconds(10));
        return new OutboxRelay(publisher, properties, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private Aggregates<Counter> instance(OutboxRelay relay, AggregateKind<Counter> kind, Clock clock) {
        return new SecondInstance(mongo.getDb(), converter, cipher, relay, json, clock).aggregates(kind);
    }

    private static Clock aMinuteAgo() {
        return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
    }

    private void open(Aggregates<Counter> counters, String counter) {
        counters.create(
                counter,
                () -> Counter.Running.open(counter, "lin", LIN, Colour.GREEN, cipher.seal("林晓雨"), Instant.EPOCH));
    }

    private static void step(Aggregates<Counter> counters, String counter, int by) {
        counters.change(counter, state -> decided(state, by));
    }

    private static void stepInTheThrong(Aggregates<Counter> counters, String counter) {
        await().ignoreException(org.lamplighter.kit.aggregate.ContendedException.class)
                .until(() -> counters.change(counter, state -> decided(state, 1)) != null);
    }

    private static Decision<Counter> decided(Counter state, int by) {
        return ((Counter.Running) state).step(by, null, Instant.EPOCH);
    }

    private Document raw(String collection, String counter) {
        Document found =
                mongo.getCollection(collection).find(Filters.eq(counter)).first();
        assertThat(found).as("document %s", counter).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    private void awaitMirror(String counter, long total) {
        await().untilAsserted(() -> assertThat(mirrors.find(counter))
                .get()
                .extracting(mirror -> mirror.state().total())
                .isEqualTo(total));
    }

    private void awaitEmptyOutbox(String collection, String counter) {
        await().untilAsserted(() -> {
            assertThat(raw(collection, counter).getList("outbox", Document.class))
                    .isEmpty();
            assertThat(raw(collection, counter)).doesNotContainKey("outboxDue");
        });
    }
}
