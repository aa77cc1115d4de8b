package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.personal.AccountNumber;

/** Books movements of money of an account in one write, and tells whoever listens to what is owed. */
final class BookMovements {

    private final Aggregates<Ledger> ledgers;
    private final List<AccountChanged> listeners;
    private final InstantSource clock;

    BookMovements(Aggregates<Ledger> ledgers, List<AccountChanged> listeners, InstantSource clock) {
        this.ledgers = ledgers;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** Books them and tells what became of each, in their order. */
    List<Verdict> book(Account account, List<Movement> movements) {
        Instant now = clock.instant();
        OpenLedger.of(ledgers, account.number(), now);
        List<Verdict> verdicts = new ArrayList<>();
        ledgers.change(account.number().value(), ledger -> {
            TakeMovements.Taken taken = TakeMovements.into(ledger, movements);
            verdicts.clear(); // The decision is asked again when another writer came first.
            verdicts.addAll(taken.verdicts());
            return ledger.moved(taken, FeeTerms.of(account), now);
        });
        // Also of what is known: who heard of it may have died before listening.
        tell(account.number());
        return verdicts;
    }

    void tell(AccountNumber account) {
        listeners.forEach(listener -> listener.changed(account));
    }
}
