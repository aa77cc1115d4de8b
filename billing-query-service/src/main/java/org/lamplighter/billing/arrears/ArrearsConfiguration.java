package org.lamplighter.billing.arrears;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.fieldwork.FieldWorkOutcomes;
import org.lamplighter.billing.ledger.ReadLedger;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires arrears. */
@Configuration(proxyBeanMethods = false)
class ArrearsConfiguration {

    @Bean
    AggregateKind<Arrears> arrearsKind() {
        return new AggregateKind<>(
                "arrears",
                Arrears.class,
                List.of(
                        Indexes.ascending("state.lookAt"),
                        Indexes.ascending("state.owing.areaCode", "state.stage", "state.accountNumber")));
    }

    @Bean
    Aggregates<Arrears> arrears(AggregateFactory factory, AggregateKind<Arrears> arrearsKind) {
        return factory.aggregates(arrearsKind);
    }

    @Bean
    FollowArrears followArrears(
            Aggregates<Arrears> arrears,
            ArrearsRegister register,
            KnownAccounts accounts,
            ReadLedger readLedger,
            ArrearsRules rules,
            Clock clock) {
        return new FollowArrears(arrears, register, accounts, readLedger, rules, clock);
    }

    @Bean
    DecideArrears decideArrears(Aggregates<Arrears> arrears, FollowArrears followArrears, AuditLog audit) {
        return new DecideArrears(arrears, followArrears, audit);
    }

    @Bean
    FieldWorkOutcomes hearCrews(Aggregates<Arrears> arrears, FollowArrears followArrears) {
        return new HearCrews(arrears, followArrears);
    }

    @Bean
    ReadArrears readArrears(Aggregates<Arrears> arrears, ArrearsRegister register) {
        return new ReadArrears(arrears, register);
    }
}
