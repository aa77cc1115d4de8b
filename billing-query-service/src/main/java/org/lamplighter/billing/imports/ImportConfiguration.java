package org.lamplighter.billing.imports;

import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

    @Bean
    AggregateKind<ImportRun> importRunKind() {
        return new AggregateKind<>(
                "imports",
                ImportRun.class,
                List.of(Indexes.ascending("state.open", "state.receivedAt"), Indexes.ascending("state.upload")));
    }

    @Bean
    Imports imports(AggregateFactory factory, AggregateKind<ImportRun> importRunKind, ImportRuns found, Chunks chunks) {
        return new Imports(factory.aggregates(importRunKind), found, chunks);
    }

    @Bean
    LoadImports loadImports(
            Imports imports,
            Leases leases,
            List<RowLoader> loaders,
            ImportProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        return new LoadImports(imports, leases, new LoadChunk(properties.lanes()), loaders, counters(metrics), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ImportWorker importWorker(LoadImports loadImports, ImportProperties properties) {
        return new ImportWorker(loadImports, properties.poll());
    }

    @Bean
    ReceiveImport receiveImport(Imports imports, ImportWorker worker, ImportProperties properties, Clock clock) {
        return new ReceiveImport(imports, worker, clock, properties.chunkRows());
    }

    @Bean
    ReadImports readImports(Imports imports, Clock clock) {
        return new ReadImports(imports, clock);
    }

    private static BiConsumer<String, RowCounts> counters(MeterRegistry metrics) {
        return (kind, counts) -> {
            count(metrics, kind, "loaded", counts.loaded());
            count(metrics, kind, "unchanged", counts.unchanged());
            count(metrics, kind, "rejected", counts.rejected());
        };
    }

    private static void count(MeterRegistry metrics, String kind, String outcome, long rows) {
        metrics.counter("lamplighter.import.rows", "kind", kind, "outcome", outcome)
                .increment((double) rows);
    }
}
