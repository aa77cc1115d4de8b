package org.lamplighter.billing.imports;

import java.time.Clock;
import java.util.List;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires imports. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    AggregateKind<ImportRun> importRuns() {
        return new AggregateKind<>("imports", ImportRun.class, List.of());
    }

    @Bean
    ImportFile importFile(AggregateFactory factory, AggregateKind<ImportRun> importRuns, Clock clock) {
        return new ImportFile(factory.aggregates(importRuns), clock);
    }
}
