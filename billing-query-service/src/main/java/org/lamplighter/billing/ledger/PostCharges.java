package org.lamplighter.billing.ledger;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillsIssued;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.time.TimeConfiguration;

/** Charges bills to accounts. Charging them again changes nothing, so that what a crash interrupted is simply done again. */
final class PostCharges implements BillsIssued {

    private final Aggregates<Ledger> ledgers;
    private final PaymentTerms terms;
    private final List<AccountChanged> listeners;
    private final InstantSource clock;

    PostCharges(Aggregates<Ledger> ledgers, PaymentTerms terms, List<AccountChanged> listeners, InstantSource clock) {
        this.ledgers = ledgers;
        this.terms = terms;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    @Override
    public void issued(Account account, Collection<Bill> bills) {
        FeeTerms fees = FeeTerms.of(account);
        List<Charge> charges = new ArrayList<>();
        for (Bill bill : bills) {
            terms.find(bill.to(), fees.customerClass())
                    .ifPresent(term -> charges.add(charge(bill, fees.prepaid() ? 0 : term.days())));
        }
        if (charges.isEmpty()) {
            return;
        }
        OpenLedger.of(ledgers, account.number(), clock.instant());
        ledgers.change(account.number().value(), ledger -> ledger.charged(charges, fees, clock.instant()));
        listeners.forEach(listener -> listener.changed(account.number()));
    }

    private static Charge charge(Bill bill, int days) {
        LocalDate issuedOn = LocalDate.ofInstant(bill.ratedAt(), TimeConfiguration.CHINA);
        return new Charge(bill.month(), bill.total(), issuedOn, issuedOn.plusDays(days), bill.revision(), bill.to());
    }
}
