package org.lamplighter.dispatch.supply;

import java.time.Clock;
import org.lamplighter.dispatch.fieldwork.ReceiveFieldWork;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.settings.SupplySettings;
import org.lamplighter.dispatch.workorder.WorkHours;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class SupplyWiring {

    @Bean
    StopRules stopRules(SupplySettings settings, WorkHours hours) {
        return new StopRules(
                settings.rules().stream()
                        .map(rule -> new StopRule(
                                rule.ground(),
                                rule.customers(),
                                rule.effectiveFrom(),
                                rule.notice(),
                                rule.lastNotice(),
                                rule.stopWithin(),
                                rule.giveBackWithin(),
                                rule.source()))
                        .toList(),
                hours,
                settings.again());
    }

    @Bean
    OrderStop orderStop(
            Aggregates<AccountSupply> supplies,
            Aggregates<WorkOrder> orders,
            AccountSites sites,
            FedAccounts accounts,
            StopRules rules,
            Clock clock) {
        return new OrderStop(supplies, orders, sites, accounts, rules, clock);
    }

    @Bean
    DecideStop decideStop(Aggregates<AccountSupply> supplies, StopRules rules, Clock clock) {
        return new DecideStop(supplies, rules, clock);
    }

    @Bean
    HearSwitchings hearSwitchings(
            Aggregates<AccountSupply> supplies, AccountSites sites, StopRules rules, Clock clock) {
        return new HearSwitchings(supplies, sites, rules, clock);
    }

    @Bean
    HeedProtection heedProtection(
            Aggregates<AccountSupply> supplies, AccountSites sites, StopRules rules, Clock clock) {
        return new HeedProtection(supplies, sites, rules, clock);
    }

    @Bean
    StoppedSupply stoppedSupply(Aggregates<AccountSupply> supplies, SupplyRegister register, FedAccounts accounts) {
        return new StoppedSupply(supplies, register, accounts);
    }

    @Bean
    AskCrews askCrews(ReceiveFieldWork receive) {
        return new AskCrews(receive);
    }

    @Bean
    Sweep stopSweep(
            Aggregates<AccountSupply> supplies,
            SupplyRegister register,
            StopRules rules,
            Leases leases,
            DispatchSettings settings,
            Clock clock) {
        return new Sweep(new KeepStopTimes(supplies, register, rules, leases, settings.leaseFor(), clock));
    }

    /** Looks whose time has come. */
    static final class Sweep {

        private final KeepStopTimes keepStopTimes;

        Sweep(KeepStopTimes keepStopTimes) {
            this.keepStopTimes = keepStopTimes;
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.stops:5s}")
        void look() {
            keepStopTimes.look();
        }
    }
}
