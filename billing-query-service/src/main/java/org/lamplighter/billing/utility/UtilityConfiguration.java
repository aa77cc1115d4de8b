package org.lamplighter.billing.utility;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Wires the utility's bills. */
@Configuration(proxyBeanMethods = false)
class UtilityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(UtilityConfiguration.class);

    @Bean
    AggregateKind<UtilityYear> utilityYearKind() {
        return new AggregateKind<>(
                "utilityYears", UtilityYear.class, List.of(Indexes.ascending("state.year", "state.accountNumber")));
    }

    @Bean
    Aggregates<UtilityYear> utilityYears(AggregateFactory factory, AggregateKind<UtilityYear> utilityYearKind) {
        return factory.aggregates(utilityYearKind);
    }

    @Bean
    AggregateKind<MonthTotals> monthTotalsKind() {
        return new AggregateKind<>("comparedMonths", MonthTotals.class, List.of());
    }

    @Bean
    Aggregates<MonthTotals> monthTotals(AggregateFactory factory, AggregateKind<MonthTotals> monthTotalsKind) {
        return factory.aggregates(monthTotalsKind);
    }

    @Bean
    UtilityBillRows utilityBillRows(KnownAccounts accounts, Aggregates<UtilityYear> utilityYears) {
        return new UtilityBillRows(accounts, utilityYears);
    }

    @Bean
    CompareBills compareBills(UtilityBills utilityBills, ReadBills readBills, KnownAccounts accounts) {
        return new CompareBills(utilityBills, readBills, accounts);
    }

    @Bean
    CountDifferences countDifferences(
            CompareBills compareBills, Aggregates<MonthTotals> monthTotals, MonthsCounted open, Clock clock) {
        return new CountDifferences(compareBills, monthTotals, open, clock);
    }

    @Bean
    Counting differenceCounting(CountDifferences count) {
        return new Counting(count);
    }

    /** Counts beside everything else ({@code lamplighter.comparisons-poll}, default 2 s). */
    static final class Counting {

        private final CountDifferences count;

        Counting(CountDifferences count) {
            this.count = count;
        }

        @Scheduled(fixedDelayString = "${lamplighter.comparisons-poll:2s}")
        void count() {
            try {
                count.finish();
            } catch (RuntimeException e) {
                // What was counted stays counted; the rest goes on with the next round.
                log.warn(
                        "A count of differences waits for the next round: {}",
                        e.getClass().getName());
            }
        }
    }
}
