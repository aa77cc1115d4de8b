package org.lamplighter.dispatch.outage;

import java.time.Clock;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class OutageWiring {

    @Bean
    OutagePromises outagePromises(DispatchSettings settings) {
        return new OutagePromises(
                settings.outage().repairEstimate(), settings.outage().updateEvery());
    }

    @Bean
    FollowWorkOrder followWorkOrder(
            Aggregates<Outage> outages,
            Aggregates<WorkOrder> orders,
            OutageClaims claims,
            EndFeederOutage endFeederOutage) {
        return new FollowWorkOrder(outages, orders, claims, endFeederOutage);
    }

    @Bean
    FeederRule feederRule(DispatchSettings settings) {
        return new FeederRule(settings.outage().feederAreas(), settings.outage().feederWithin());
    }

    @Bean
    EndFeederOutage endFeederOutage(
            Aggregates<Outage> outages,
            OutageLists lists,
            Aggregates<FeederWatch> watches,
            OutageClaims claims,
            WithdrawOrder withdrawOrder,
            DrawSample drawSample,
            Clock clock) {
        return new EndFeederOutage(outages, lists, watches, claims, withdrawOrder, drawSample, clock);
    }

    @Bean
    DrawSample drawSample(ReportingCustomers customers, DispatchSettings settings, Clock clock) {
        DispatchSettings.SampleSettings sample = settings.outage().sample();
        return new DrawSample(
                customers, new SampleRule(sample.customers(), sample.enough(), sample.answerWithin()), clock);
    }

    @Bean
    HearRestoration hearRestoration(
            Aggregates<Outage> outages,
            OutageLists lists,
            EndFeederOutage endFeederOutage,
            Leases leases,
            DispatchSettings settings,
            Clock clock) {
        return new HearRestoration(outages, lists, endFeederOutage, leases, settings.leaseFor(), clock);
    }

    @Bean
    CorrelateOutages correlateOutages(
            Aggregates<FeederWatch> watches,
            Aggregates<Outage> outages,
            OutageLists lists,
            Network network,
            WithdrawOrder withdrawOrder,
            EndFeederOutage endFeederOutage,
            FeederRule rule,
            OutagePromises promises,
            Clock clock) {
        return new CorrelateOutages(
                watches, outages, lists, network, withdrawOrder, endFeederOutage, rule, promises, clock);
    }

    @Bean
    EndBySign endBySign(
            Aggregates<Outage> outages,
            Aggregates<FeederWatch> watches,
            OutageClaims claims,
            WithdrawOrder withdrawOrder,
            EndFeederOutage endFeederOutage) {
        return new EndBySign(outages, watches, claims, withdrawOrder, endFeederOutage);
    }

    @Bean
    TellOutage tellOutage(Aggregates<Outage> outages, OutagePromises promises, Clock clock) {
        return new TellOutage(outages, promises, clock);
    }

    @Bean
    KeepPromisedUpdates keepPromisedUpdates(
            Aggregates<Outage> outages,
            OutageLists lists,
            OutagePromises promises,
            Leases leases,
            DispatchSettings settings,
            Clock clock) {
        return new KeepPromisedUpdates(outages, lists, promises, leases, settings.leaseFor(), clock);
    }

    @Bean
    NoticeRules noticeRules(DispatchSettings settings) {
        return new NoticeRules(settings.outage().notice().stream()
                .map(rule ->
                        new NoticeRule(rule.kind(), rule.effectiveFrom(), rule.usual(), rule.atLeast(), rule.source()))
                .toList());
    }

    @Bean
    PlanOutage planOutage(
            Aggregates<Outage> outages,
            TellOutage tellOutage,
            OutageClaims claims,
            Network network,
            FedAccounts accounts,
            NoticeRules rules,
            Clock clock) {
        return new PlanOutage(outages, tellOutage, claims, network, accounts, rules, clock);
    }

    @Bean
    BeginPlannedOutages beginPlannedOutages(
            Aggregates<Outage> outages,
            OutageLists lists,
            OutageClaims claims,
            OutagePromises promises,
            Leases leases,
            DispatchSettings settings,
            Clock clock) {
        return new BeginPlannedOutages(outages, lists, claims, promises, leases, settings.leaseFor(), clock);
    }

    @Bean
    Sweep outageSweep(
            KeepPromisedUpdates keepPromisedUpdates,
            BeginPlannedOutages beginPlannedOutages,
            HearRestoration hearRestoration) {
        return new Sweep(keepPromisedUpdates, beginPlannedOutages, hearRestoration);
    }

    /** What is done again and again. */
    static final class Sweep {

        private final KeepPromisedUpdates keepPromisedUpdates;
        private final BeginPlannedOutages beginPlannedOutages;
        private final HearRestoration hearRestoration;

        Sweep(
                KeepPromisedUpdates keepPromisedUpdates,
                BeginPlannedOutages beginPlannedOutages,
                HearRestoration hearRestoration) {
            this.keepPromisedUpdates = keepPromisedUpdates;
            this.beginPlannedOutages = beginPlannedOutages;
            this.hearRestoration = hearRestoration;
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.samples:5s}")
        void endWhatNobodyDenied() {
            hearRestoration.sweep();
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.planned:5s}")
        void beginPlannedOutages() {
            beginPlannedOutages.begin();
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.updates:10s}")
        void keepPromisedUpdates() {
            keepPromisedUpdates.keep();
        }
    }
}
