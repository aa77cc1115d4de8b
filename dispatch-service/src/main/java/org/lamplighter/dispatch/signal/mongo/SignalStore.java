package org.lamplighter.dispatch.signal.mongo;

import java.util.List;
import org.lamplighter.dispatch.signal.AreaSignals;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One document per transformer area whose devices told anything; breakers are kept with the watch of their feeder. */
@Configuration(proxyBeanMethods = false)
class SignalStore {

    @Bean
    AggregateKind<AreaSignals> areaSignalsKind() {
        return new AggregateKind<>("areaSignals", AreaSignals.class, List.of());
    }

    @Bean
    Aggregates<AreaSignals> areaSignals(AggregateFactory factory, AggregateKind<AreaSignals> areaSignalsKind) {
        return factory.aggregates(areaSignalsKind);
    }
}
