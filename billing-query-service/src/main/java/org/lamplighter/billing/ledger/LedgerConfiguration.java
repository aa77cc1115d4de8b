package org.lamplighter.billing.ledger;

import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.account.RowsOfAccount;
import org.lamplighter.billing.audit.AuditLog;
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
    BookMovements bookMovements(Aggregates<Ledger> ledgers, ObjectProvider<AccountChanged> listeners, Clock clock) {
        return new BookMovements(ledgers, listeners.orderedStream().toList(), clock);
    }

    @Bean
    TransferTargets transferTargets(KnownAccounts accounts, Aggregates<Ledger> ledgers) {
        return new TransferTargets(accounts, ledgers);
    }

    @Bean
    PaymentRows paymentRows(
            KnownAccounts accounts,
            BookMovements bookMovements,
            TransferTargets transferTargets,
            PaymentTerms paymentTerms,
            Clock clock) {
        return new PaymentRows(new RowsOfAccount(accounts), bookMovements, transferTargets, paymentTerms, clock);
    }

    @Bean
    OpeningRows openingRows(
            KnownAccounts accounts,
            Aggregates<Ledger> ledgers,
            BookMovements bookMovements,
            PaymentTerms paymentTerms,
            Clock clock) {
        return new OpeningRows(new RowsOfAccount(accounts), ledgers, bookMovements, paymentTerms, clock);
    }

    @Bean
    ReceiveTransfer receiveTransfer(
            KnownAccounts accounts, Aggregates<Ledger> ledgers, BookMovements bookMovements, Clock clock) {
        return new ReceiveTransfer(accounts, ledgers, bookMovements, clock);
    }

    @Bean
    CorrectPayments correctPayments(
            Aggregates<Ledger> ledgers,
            ReadLedger readLedger,
            TransferTargets transferTargets,
            BookMovements bookMovements,
            AuditLog audit,
            Clock clock) {
        return new CorrectPayments(ledgers, readLedger, transferTargets, bookMovements, audit, clock);
    }

    @Bean
    ReadLedger readLedger(Aggregates<Ledger> ledgers, PaymentTerms paymentTerms, MeasureUse measureUse, Clock clock) {
        return new ReadLedger(ledgers, paymentTerms, measureUse, clock);
    }
}
