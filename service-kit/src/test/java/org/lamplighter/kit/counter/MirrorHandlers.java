package org.lamplighter.kit.counter;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.counter.CounterOpened;
import org.lamplighter.contracts.counter.CounterStepped;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.slf4j.MDC;

/** Keeps a mirror per counter. */
final class MirrorHandlers {

    private MirrorHandlers() {}

    /** Begins a mirror. */
    record Opening(Aggregates<Mirror> mirrors) implements EventHandler<CounterOpened> {
        @Override
        public Class<CounterOpened> eventType() {
            return CounterOpened.class;
        }

        @Override
        public void handle(CounterOpened event, EventMetadata metadata) {
            mirrors.create(
                    event.counterId(),
                    metadata,
                    () -> org.lamplighter.kit.aggregate.Decision.changed(Mirror.empty(event.counterId())));
        }
    }

    /** Follows it. */
    record Stepping(Aggregates<Mirror> mirrors, Sickness sickness) implements EventHandler<CounterStepped> {
        @Override
        public Class<CounterStepped> eventType() {
            return CounterStepped.class;
        }

        @Override
        public void handle(CounterStepped event, EventMetadata metadata) {
            sickness.saw(event.counterId(), metadata.sequence());
            mirrors.change(event.counterId(), metadata, mirror -> mirror.step(event.by()));
        }
    }

    /** Which counters' steps cannot be applied just now, as by a defect that is mended later; and traces seen. */
    public static final class Sickness {
        private final Set<String> sick = ConcurrentHashMap.newKeySet();
        private final Map<String, String> traces = new ConcurrentHashMap<>();

        public void strike(String counterId, long sequence) {
            sick.add(counterId + ":" + sequence);
        }

        public void heal(String counterId, long sequence) {
            sick.remove(counterId + ":" + sequence);
        }

        public @Nullable String traceOf(String counterId, long sequence) {
            return traces.get(counterId + ":" + sequence);
        }

        void saw(String counterId, long sequence) {
            String trace = MDC.get("traceId");
            if (trace != null) {
                traces.put(counterId + ":" + sequence, trace);
            }
            if (sick.contains(counterId + ":" + sequence)) {
                throw new IllegalArgumentException("this step is of no use");
            }
        }
    }
}
