package org.lamplighter.billing.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.RowsOfAccount;
import org.lamplighter.billing.account.RowsOfAccount.Told;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.kit.table.Row;

/** Loads what happened to money of accounts; all of an account that comes together is one write. The same again changes nothing. */
public final class PaymentRows implements RowLoader {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "paymentId", "amountYuan", "paidAt");

    /** Clocks of cashiers go a little wrong. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(10);

    private final RowsOfAccount ofAccount;
    private final BookMovements book;
    private final TransferTargets targets;
    private final PaymentTerms terms;
    private final InstantSource clock;

    PaymentRows(
            RowsOfAccount ofAccount,
            BookMovements book,
            TransferTargets targets,
            PaymentTerms terms,
            InstantSource clock) {
        this.ofAccount = ofAccount;
        this.book = book;
        this.targets = targets;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "payments";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        ofAccount.read(rows, outcomes, MovementColumns::read, (account, told) -> load(account, told, outcomes));
    }

    private void load(Account account, List<Told<Movement>> told, RowOutcomes outcomes) {
        List<Told<Movement>> counting =
                told.stream().filter(one -> counts(account, one, outcomes)).toList();
        if (counting.isEmpty()) {
            return;
        }
        List<Verdict> verdicts =
                book.book(account, counting.stream().map(Told::says).toList());
        for (int i = 0; i < counting.size(); i++) {
            verdicts.get(i).tell(counting.get(i).row(), outcomes);
        }
    }

    /** Whether it may be booked; tells of it if not. */
    private boolean counts(Account account, Told<Movement> told, RowOutcomes outcomes) {
        Movement movement = told.says();
        if (movement.at().isAfter(clock.instant().plus(MOST_AHEAD))) {
            outcomes.rejected(told.row(), "payment-in-future", "it is dated after now");
            return false;
        }
        if (movement.on().isBefore(terms.opening())) {
            outcomes.rejected(told.row(), "payment-before-ledger", "bills of that time were settled elsewhere");
            return false;
        }
        if (movement instanceof Transfer transfer && !targets.mayTake(account, transfer)) {
            outcomes.rejected(
                    told.row(),
                    "transfer-refused",
                    "no account with that number can take the payment: see what it holds");
            return false;
        }
        return true;
    }
}
