package org.lamplighter.dispatch.outage;

import java.time.Clock;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
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
    FollowWorkOrder followWorkOrder(Aggregates<Outage> outages, OutageClaims claims, EndFeederOutage endFeederOutage) {
        return new FollowWorkOrder(outages, claims, endFeederOutage);
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
            WithdrawOrder withdrawOrder) {
        return new EndFeederOutage(outages, lists, watches, claims, withdrawOrder);
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
    Sweep outageSweep(KeepPromisedUpdates keepPromisedUpdates, BeginPlannedOutages beginPlannedOutages) {
        return new Sweep(keepPromisedUpdates, beginPlannedOutages);
    }

    /** What is done again and again. */
    static final class Sweep {

        private final KeepPromisedUpdates keepPromisedUpdates;
        private final BeginPlannedOutages beginPlannedOutages;

        Sweep(KeepPromisedUpdates keepPromisedUpdates, BeginPlannedOutages beginPlannedOutages) {
            this.keepPromisedUpdates = keepPromisedUpdates;
            this.beginPlannedOutages = beginPlannedOutages;
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
