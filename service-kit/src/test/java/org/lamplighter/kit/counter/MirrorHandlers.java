package org.lamplighter.kit.counter;

import org.lamplighter.contracts.counter.CounterOpened;
import org.lamplighter.contracts.counter.CounterStepped;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;

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
}
