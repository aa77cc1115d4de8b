package org.lamplighter.billing.tariff;

import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.TariffUse;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.tariff.files.TariffFiles;
import org.lamplighter.billing.tariff.files.TariffTableWriter;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires tariffs and the rating by them. */
@Configuration(proxyBeanMethods = false)
class TariffConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TariffConfiguration.class);

    @Bean
    AggregateKind<TariffVersion> tariffVersionKind() {
        return new AggregateKind<>("tariffVersions", TariffVersion.class, List.of());
    }

    @Bean
    Aggregates<TariffVersion> tariffVersionAggregates(
            AggregateFactory factory, AggregateKind<TariffVersion> tariffVersionKind) {
        return factory.aggregates(tariffVersionKind);
    }

    @Bean
    TariffForm tariffForm() {
        return new TariffFiles();
    }

    @Bean
    TariffTables tariffTables() {
        return new TariffTableWriter();
    }

    @Bean
    Tariffs tariffs(@Value("${lamplighter.tariffs}") String location) {
        return new TariffFiles().read(location);
    }

    /** What editors loaded before this instance began is there with its first answer. */
    @Bean
    PublishedTariffs publishedTariffs(Tariffs tariffs, TariffVersions versions, TariffForm form) {
        PublishedTariffs published = new PublishedTariffs(tariffs.all(), versions, form, tariffs);
        published.renew();
        return published;
    }

    @Bean
    TariffUse tariffUse(Aggregates<TariffVersion> versions, PublishedTariffs published) {
        return new MarkUse(versions, published);
    }

    @Bean
    LoadTariffs loadTariffs(
            Aggregates<TariffVersion> versions,
            PublishedTariffs published,
            TariffForm form,
            AuditLog audit,
            Leases leases,
            Clock clock) {
        return new LoadTariffs(versions, published, form, audit, leases, clock);
    }

    @Bean
    Rating rating(Tariffs tariffs) {
        return new Rating(tariffs);
    }

    @Bean
    Renewal tariffRenewal(PublishedTariffs published) {
        return new Renewal(published);
    }

    /** Sees what was loaded at another instance ({@code lamplighter.tariffs-renewal}, default 5 s). */
    static final class Renewal {

        private final PublishedTariffs published;

        Renewal(PublishedTariffs published) {
            this.published = published;
        }

        @Scheduled(fixedDelayString = "${lamplighter.tariffs-renewal:5s}")
        void renew() {
            try {
                published.renew();
            } catch (RuntimeException e) {
                // The store is away: what is known goes on holding, and the next round asks again.
                log.warn("Tariffs are not renewed: {}", e.getClass().getName());
            }
        }
    }
}
