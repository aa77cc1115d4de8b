package org.lamplighter.billing.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/** Says whether an account can take a payment that is to be moved to it. */
final class TransferTargets {

    private final KnownAccounts accounts;
    private final Aggregates<Ledger> ledgers;

    TransferTargets(KnownAccounts accounts, Aggregates<Ledger> ledgers) {
        this.accounts = accounts;
        this.ledgers = ledgers;
    }

    /**
     * Whether it is there and has room for it. As long as the payment itself has not come that is known of the account alone;
     * what turns out later stops the event that carries the payment over, where people see it.
     */
    boolean mayTake(Account from, Transfer transfer) {
        if (transfer.to().equals(from.number()) || accounts.find(transfer.to()).isEmpty()) {
            return false;
        }
        Ledger source = ledger(from.number());
        Ledger target = ledger(transfer.to());
        return source == null
                || target == null
                || source.undoings().contains(transfer) // it was taken over already
                || source.payments().stream()
                        .filter(payment -> payment.id().equals(transfer.id()))
                        .allMatch(payment -> takes(target, payment));
    }

    private @Nullable Ledger ledger(AccountNumber number) {
        return ledgers.find(number.value()).map(Stored::state).orElse(null);
    }

    /** A payment that was undone there cannot come back under its id: it would count nowhere. */
    static boolean takes(Ledger target, Payment payment) {
        Verdict verdict =
                TakeMovements.into(target, List.of(payment)).verdicts().getFirst();
        return (verdict == Verdict.TAKEN || verdict == Verdict.KNOWN)
                && target.undoingOf(payment.id()).isEmpty();
    }
}
