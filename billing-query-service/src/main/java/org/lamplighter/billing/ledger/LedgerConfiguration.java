package org.lamplighter.billing.ledger;

import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.BillsIssued;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires ledgers. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    AggregateKind<Ledger> ledgerKind() {
        return new AggregateKind<>("ledgers", Ledger.class, List.of());
    }

    @Bean
    Aggregates<Ledger> ledgers(AggregateFactory factory, AggregateKind<Ledger> ledgerKind) {
        return factory.aggregates(ledgerKind);
    }

    @Bean
    BillsIssued postCharges(
            Aggregates<Ledger> ledgers,
            PaymentTerms paymentTerms,
            ObjectProvider<AccountChanged> listeners,
            Clock clock) {
        return new PostCharges(ledgers, paymentTerms, listeners.orderedStream().toList(), clock);
    }

    @Bean
    PaymentRows paymentRows(
            KnownAccounts accounts,
            Aggregates<Ledger> ledgers,
            PaymentTerms paymentTerms,
            ObjectProvider<AccountChanged> listeners,
            Clock clock) {
        return new PaymentRows(
                accounts, ledgers, paymentTerms, listeners.orderedStream().toList(), clock);
    }

    @Bean
    ReadLedger readLedger(Aggregates<Ledger> ledgers, Clock clock) {
        return new ReadLedger(ledgers, clock);
    }
}
