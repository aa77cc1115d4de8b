package org.lamplighter.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.counter.CounterStepped;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.SecondInstance;
import org.lamplighter.kit.mongo.TestConverter;
import org.lamplighter.kit.outbox.IdleRelay;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.test.TestSurroundings;
import org.lamplighter.local.store.DocumentStore;

/**
 * However events of several aggregates interleave and however often a stretch of them is delivered again, the aggregate
 * they are applied to ends in one state.
 *
 * <p>Valid is every delivery a broker makes: per key in order, except that it may go back any distance and repeat.
 */
class ApplyOnceTest {

    /** Remembers every step of every counter; applying one twice, or leaving one out, shows. */
    record Ledger(Map<String, List<Integer>> steps) {
        Decision<Ledger> step(String counter, int by) {
            Map<String, List<Integer>> next = new TreeMap<>(steps);
            List<Integer> taken = new ArrayList<>(next.getOrDefault(counter, List.of()));
            taken.add(by);
            next.put(counter, taken);
            return Decision.changed(new Ledger(next));
        }
    }

    /** One delivery: the next event of a counter, after going back so many. */
    record Delivery(int counter, int goingBack) {}

    private static final int COUNTERS = 4;
    private static final int STEPS = 5;

    private static @Nullable DocumentStore store;
    private static @Nullable MongoClient client;
    private static int tries;

    @BeforeContainer
    static void openStore() {
        DocumentStore opened = DocumentStore.inMemory();
        store = opened;
        client = MongoClients.create(opened.uri());
    }

    @AfterContainer
    static void closeStore() {
        if (client != null) {
            client.close();
        }
        if (store != null) {
            store.close();
        }
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        Arbitrary<Integer> counters = Arbitraries.integers().between(0, COUNTERS - 1);
        Arbitrary<Integer> distances =
                Arbitraries.integers().between(0, STEPS).withDistribution(net.jqwik.api.RandomDistribution.biased());
        return Combinators.combine(counters, distances).as(Delivery::new).list().ofMaxSize(40);
    }

    @Property(tries = 60)
    void anyInterleavingWithAnyRepetitionEndsInOneState(@ForAll("deliveries") List<Delivery> deliveries) {
        Aggregates<Ledger> ledgers = ledgers();
        String ledger = "L-" + tries++;
        ledgers.create(ledger, () -> Decision.changed(new Ledger(Map.of())));
        EventDispatcher dispatcher = new EventDispatcher(
                List.of(new LedgerHandler(ledgers, ledger)), new EventJson(), new SimpleMeterRegistry());

        int[] delivered = new int[COUNTERS];
        for (Delivery delivery : deliveries) {
            int counter = delivery.counter();
            int from = Math.max(0, delivered[counter] - delivery.goingBack());
            if (from < STEPS) {
                dispatcher.dispatch(message(counter, from + 1), CounterTopic.NAME);
                delivered[counter] = from + 1;
            }
        }
        for (int counter = 0; counter < COUNTERS; counter++) {
            for (int next = delivered[counter] + 1; next <= STEPS; next++) {
                dispatcher.dispatch(message(counter, next), CounterTopic.NAME);
            }
        }

        assertThat(ledgers.find(ledger).orElseThrow().state().steps()).isEqualTo(everyStepOnce());
    }

    private static Map<String, List<Integer>> everyStepOnce() {
        Map<String, List<Integer>> all = new HashMap<>();
        for (int counter = 0; counter < COUNTERS; counter++) {
            List<Integer> steps = new ArrayList<>();
            for (int step = 1; step <= STEPS; step++) {
                steps.add(step);
            }
            all.put("counter-" + counter, steps);
        }
        return all;
    }

    private record LedgerHandler(Aggregates<Ledger> ledgers, String id) implements EventHandler<CounterStepped> {
        @Override
        public Class<CounterStepped> eventType() {
            return CounterStepped.class;
        }

        @Override
        public void handle(CounterStepped event, EventMetadata metadata) {
            ledgers.change(id, metadata, ledger -> ledger.step(event.counterId(), event.by()));
        }
    }

    private static Aggregates<Ledger> ledgers() {
        if (client == null) {
            throw new IllegalStateException("the store is open while properties run");
        }
        MongoDatabase database = client.getDatabase("ledgers");
        PersonalDataCipher cipher = new PersonalDataCipher(TestSurroundings.DATA_KEY);
        return new SecondInstance(
                        database,
                        TestConverter.of(cipher, Ledger.class),
                        cipher,
                        IdleRelay.relay(),
                        new EventJson(),
                        Clock.systemUTC())
                .aggregates(new AggregateKind<>("ledgers", Ledger.class, List.of()));
    }

    private static ConsumerRecord<String, byte[]> message(int counter, int sequence) {
        String id = "counter-" + counter;
        String data = "{\"counterId\":\"" + id + "\",\"by\":" + sequence + ",\"total\":0}";
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(CounterTopic.NAME, 0, 0, id, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        id + ":" + sequence,
                        "ce_type",
                        "lamplighter.kit.counter-stepped.v1",
                        "ce_time",
                        "2026-11-22T00:00:00Z",
                        "ce_sequence",
                        Integer.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
