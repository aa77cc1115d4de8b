package org.lamplighter.billing.usage;

import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires use by intervals. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    @Bean
    AggregateKind<IntervalMonth> intervalMonthKind() {
        return new AggregateKind<>("intervalMonths", IntervalMonth.class, List.of());
    }

    @Bean
    Aggregates<IntervalMonth> intervalMonths(AggregateFactory factory, AggregateKind<IntervalMonth> intervalMonthKind) {
        return factory.aggregates(intervalMonthKind);
    }

    @Bean
    StoreIntervals storeIntervals(
            KnownAccounts accounts,
            Aggregates<IntervalMonth> intervalMonths,
            IntervalWatch watch,
            ObjectProvider<AccountChanged> listeners,
            Clock clock) {
        return new StoreIntervals(
                accounts, intervalMonths, watch, listeners.orderedStream().toList(), clock);
    }

    @Bean
    IntervalRows intervalRows(StoreIntervals storeIntervals) {
        return new IntervalRows(RowForm.INTERVAL, storeIntervals);
    }

    @Bean
    IntervalRows curveRows(StoreIntervals storeIntervals) {
        return new IntervalRows(RowForm.CURVE, storeIntervals);
    }

    @Bean
    ReadUsage readUsage(Intervals intervals, Bills bills, Tariffs tariffs) {
        return new ReadUsage(intervals, bills, tariffs);
    }

    @Bean
    ReadDemand readDemand(Intervals intervals, Bills bills) {
        return new ReadDemand(intervals, bills);
    }

    @Bean
    SumCustomers sumCustomers(OwnAccounts own, Intervals intervals, Bills bills) {
        return new SumCustomers(own, intervals, bills);
    }
}
