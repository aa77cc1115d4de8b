package org.lamplighter.billing.anomaly;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.BillingYear;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.bill.ReadingWatch;
import org.lamplighter.billing.fieldwork.AskCrews;
import org.lamplighter.billing.usage.Interval;
import org.lamplighter.billing.usage.IntervalWatch;
import org.lamplighter.billing.usage.Intervals;
import org.lamplighter.billing.usage.NegativeInterval;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires anomalies. */
@Configuration(proxyBeanMethods = false)
class AnomalyConfiguration {

    @Bean
    AggregateKind<Anomaly> anomalyKind() {
        return new AggregateKind<>(
                "anomalies",
                Anomaly.class,
                List.of(
                        Indexes.ascending("state.accountNumber", "state.open"),
                        Indexes.compoundIndex(
                                Indexes.ascending("state.areaCode", "state.open"),
                                Indexes.descending("state.foundAt"))));
    }

    @Bean
    Aggregates<Anomaly> anomalies(AggregateFactory factory, AggregateKind<Anomaly> anomalyKind) {
        return factory.aggregates(anomalyKind);
    }

    @Bean
    AggregateKind<MeterWatch> meterWatchKind() {
        return new AggregateKind<>("meterWatches", MeterWatch.class, List.of(Indexes.ascending("state.missingFrom")));
    }

    @Bean
    Aggregates<MeterWatch> meterWatches(AggregateFactory factory, AggregateKind<MeterWatch> meterWatchKind) {
        return factory.aggregates(meterWatchKind);
    }

    @Bean
    WatchMeters watchMeters(
            Aggregates<BillingYear> billingYears,
            Aggregates<MeterWatch> meterWatches,
            Anomalies found,
            AskForCheck askForCheck,
            RuleBook anomalyRules,
            Clock clock) {
        return new WatchMeters(billingYears, meterWatches, found, askForCheck, anomalyRules, clock);
    }

    @Bean
    Crews crews(AskCrews askCrews) {
        return new Crews() {
            @Override
            public void ask(FieldWorkRequested request) {
                askCrews.ask(request);
            }

            @Override
            public void cancel(String requestId, Instant at) {
                askCrews.cancel(requestId, at);
            }
        };
    }

    @Bean
    AskForCheck askForCheck(Aggregates<Anomaly> anomalies, Crews crews, Clock clock) {
        return new AskForCheck(anomalies, crews, clock);
    }

    @Bean
    WatchClocks watchClocks(AskForCheck askForCheck, RuleBook anomalyRules, Clock clock) {
        return new WatchClocks(askForCheck, anomalyRules, clock);
    }

    @Bean
    WatchCurves watchCurves(
            Intervals intervals,
            Bills bills,
            Anomalies found,
            AskForCheck askForCheck,
            RuleBook anomalyRules,
            Clock clock) {
        return new WatchCurves(intervals, bills, found, askForCheck, anomalyRules, clock);
    }

    @Bean
    IntervalWatch intervalWatch(WatchCurves watchCurves, WatchClocks watchClocks) {
        return new IntervalWatch() {
            @Override
            public void came(Account account, LocalDate last) {
                watchCurves.intervalsCame(account, last);
            }

            @Override
            public void negative(Account account, List<NegativeInterval> negative) {
                watchCurves.negativeCame(account, negative);
            }

            @Override
            public void ahead(Account account, List<Interval> inFuture) {
                watchClocks.ahead(account, inFuture);
            }
        };
    }

    /** Readings are judged by themselves, and then beside the curve. */
    @Bean
    @Primary
    ReadingWatch readingWatch(WatchMeters watchMeters, WatchCurves watchCurves) {
        return (account, belowEarlier) -> {
            watchMeters.came(account, belowEarlier);
            watchCurves.readingsCame(account);
        };
    }

    @Bean
    CloseAnomalies closeAnomalies(Aggregates<Anomaly> anomalies, Crews crews, Clock clock) {
        return new CloseAnomalies(anomalies, crews, clock);
    }

    @Bean
    SweepMissing sweepMissing(
            Anomalies found,
            Aggregates<MeterWatch> meterWatches,
            KnownAccounts accounts,
            WatchMeters watchMeters,
            Leases leases,
            Clock clock) {
        return new SweepMissing(found, meterWatches, accounts::find, watchMeters, leases, clock);
    }

    @Bean
    Sweeps anomalySweeps(SweepMissing sweepMissing) {
        return new Sweeps(sweepMissing);
    }

    /** What is done again and again. A sweep that fails is logged by the scheduler and comes again. */
    static final class Sweeps {

        private final SweepMissing missing;

        Sweeps(SweepMissing missing) {
            this.missing = missing;
        }

        @Scheduled(fixedDelayString = "${lamplighter.anomalies.sweep:10m}")
        void missingReadings() {
            missing.sweep();
        }
    }
}
