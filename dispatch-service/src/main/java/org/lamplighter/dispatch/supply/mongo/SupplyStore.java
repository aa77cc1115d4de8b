package org.lamplighter.dispatch.supply.mongo;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.lamplighter.dispatch.supply.AccountSupply;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How stopped supply is kept and found, one document per account. */
@Configuration(proxyBeanMethods = false)
class SupplyStore {

    static final String AREA = "state.areaCode";
    static final String TRANSFORMER = "state.transformerArea";
    static final String OPEN = "state.open";
    static final String DARK = "state.darkSince";
    static final String DUE = "state.dueAt";
    static final String LIST_KEY = "state.listKey";

    @Bean
    AggregateKind<AccountSupply> accountSupplyKind() {
        return new AggregateKind<>(
                "accountSupplies",
                AccountSupply.class,
                List.of(
                        Indexes.compoundIndex(Indexes.ascending(AREA), Indexes.descending(LIST_KEY)),
                        Indexes.compoundIndex(Indexes.ascending(AREA, OPEN), Indexes.descending(LIST_KEY)),
                        Indexes.ascending(TRANSFORMER, OPEN),
                        Indexes.ascending(DUE)));
    }

    @Bean
    Aggregates<AccountSupply> accountSupplies(
            AggregateFactory factory, AggregateKind<AccountSupply> accountSupplyKind) {
        return factory.aggregates(accountSupplyKind);
    }
}
