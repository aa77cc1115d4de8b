package org.lamplighter.billing.bill;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.TariffUse;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires bills. */
@Configuration(proxyBeanMethods = false)
class BillConfiguration {

    @Bean
    AggregateKind<BillingYear> billingYearKind() {
        return new AggregateKind<>(
                "billingYears",
                BillingYear.class,
                List.of(Indexes.compoundIndex(
                        Indexes.ascending("state.accountNumber"), Indexes.descending("state.year"))));
    }

    @Bean
    Aggregates<BillingYear> billingYears(AggregateFactory factory, AggregateKind<BillingYear> billingYearKind) {
        return factory.aggregates(billingYearKind);
    }

    @Bean
    ReadingRows readingRows(
            KnownAccounts accounts,
            Aggregates<BillingYear> years,
            Tariffs tariffs,
            TariffUse use,
            Rating rating,
            BillsIssued issued,
            ReadingWatch watch,
            Clock clock) {
        return new ReadingRows(
                accounts, years, new ReadingRules(tariffs, clock), use, new ReviseYear(rating), issued, watch, clock);
    }

    @Bean
    ReadBills readBills(Bills bills, Clock clock) {
        return new ReadBills(bills, clock);
    }

    @Bean
    FollowTiers followTiers(Bills bills, Rating rating, Clock clock) {
        return new FollowTiers(bills, rating, clock);
    }
}
