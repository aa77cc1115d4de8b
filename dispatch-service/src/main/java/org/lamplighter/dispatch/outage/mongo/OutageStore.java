package org.lamplighter.dispatch.outage.mongo;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.lamplighter.dispatch.outage.FeederWatch;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How outages are kept and found. */
@Configuration(proxyBeanMethods = false)
class OutageStore {

    static final String STATE = "state._class";
    static final String AREA = "state.areaCode";
    static final String LIST_KEY = "state.listKey";
    static final String STARTED = "state.startedAt";
    static final String NEXT_UPDATE = "state.nextUpdateAt";
    static final String RESTORED = "state.restoredAt";
    static final String BEGINS = "state.beginsAt";
    static final String PLANNED_UNTIL = "state.scope.plan.until";
    static final String PART_OF = "state.scope.partOf.outageId";
    static final String ASKED = "state.sample.asked";
    static final String ANSWER_BY = "state.sample.answerBy";

    @Bean
    AggregateKind<Outage> outageKind() {
        return new AggregateKind<>(
                "outages",
                Outage.class,
                List.of(
                        Indexes.compoundIndex(Indexes.ascending(AREA, STATE), Indexes.descending(LIST_KEY)),
                        Indexes.ascending(AREA, STATE, STARTED),
                        Indexes.ascending(NEXT_UPDATE),
                        Indexes.ascending(BEGINS),
                        Indexes.ascending(ASKED),
                        Indexes.ascending(ANSWER_BY),
                        Indexes.ascending(PART_OF)));
    }

    @Bean
    AggregateKind<FeederWatch> feederWatchKind() {
        return new AggregateKind<>("feederWatches", FeederWatch.class, List.of());
    }

    @Bean
    Aggregates<FeederWatch> feederWatches(AggregateFactory factory, AggregateKind<FeederWatch> feederWatchKind) {
        return factory.aggregates(feederWatchKind);
    }

    @Bean
    Aggregates<Outage> outages(AggregateFactory factory, AggregateKind<Outage> outageKind) {
        return factory.aggregates(outageKind);
    }
}
