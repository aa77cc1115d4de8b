package org.lamplighter.billing.fieldwork;

import java.util.List;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires work of crews. */
@Configuration(proxyBeanMethods = false)
class FieldWorkConfiguration {

    @Bean
    AggregateKind<FieldWork> fieldWorkKind() {
        return new AggregateKind<>("fieldWork", FieldWork.class, List.of());
    }

    @Bean
    Aggregates<FieldWork> fieldWork(AggregateFactory factory, AggregateKind<FieldWork> fieldWorkKind) {
        return factory.aggregates(fieldWorkKind);
    }

    @Bean
    AskCrews askCrews(Aggregates<FieldWork> fieldWork) {
        return new AskCrews(fieldWork);
    }

    @Bean
    HearOutcomes hearOutcomes(Aggregates<FieldWork> fieldWork, List<FieldWorkOutcomes> listeners) {
        return new HearOutcomes(fieldWork, listeners);
    }
}
