package org.lamplighter.dispatch.outage.kafka;

import java.util.function.BiConsumer;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.SupplySigns;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own outages' events, read back from the topic: so a feeder's outages find together although each is a document. */
@Configuration(proxyBeanMethods = false)
class OutageFeed {

    private record Handler<E extends Event>(Class<E> eventType, BiConsumer<E, EventMetadata> apply)
            implements EventHandler<E> {
        @Override
        public void handle(E event, EventMetadata metadata) {
            apply.accept(event, metadata);
        }
    }

    @Bean
    EventHandler<OutageOpened> outageCorrelated(
            CorrelateOutages correlate, Aggregates<Outage> outages, SupplySigns signs) {
        return new Handler<>(OutageOpened.class, (told, metadata) -> {
            correlate.opened(told.outageId(), metadata);
            outages.find(told.outageId()).ifPresent(outage -> signs.opened(outage.state(), metadata));
        });
    }

    @Bean
    EventHandler<OutageUpdated> outageFollowed(CorrelateOutages correlate) {
        return new Handler<>(OutageUpdated.class, correlate::updated);
    }

    @Bean
    EventHandler<OutageRestored> outageNoLongerCounted(
            CorrelateOutages correlate, Aggregates<Outage> outages, SupplySigns signs) {
        return new Handler<>(OutageRestored.class, (told, metadata) -> {
            correlate.restored(told.outageId(), metadata);
            outages.find(told.outageId())
                    .map(Stored::state)
                    .filter(RestoredOutage.class::isInstance)
                    .map(RestoredOutage.class::cast)
                    .ifPresent(over -> signs.ended(over, metadata));
        });
    }
}
