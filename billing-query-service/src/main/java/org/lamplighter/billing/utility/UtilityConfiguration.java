package org.lamplighter.billing.utility;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the utility's bills. */
@Configuration(proxyBeanMethods = false)
class UtilityConfiguration {

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
    UtilityBillRows utilityBillRows(KnownAccounts accounts, Aggregates<UtilityYear> utilityYears) {
        return new UtilityBillRows(accounts, utilityYears);
    }

    @Bean
    CompareBills compareBills(UtilityBills utilityBills, ReadBills readBills) {
        return new CompareBills(utilityBills, readBills);
    }
}
