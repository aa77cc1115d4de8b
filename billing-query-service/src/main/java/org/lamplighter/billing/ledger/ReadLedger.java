package org.lamplighter.billing.ledger;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Reads what an account owes and what was paid. */
public final class ReadLedger {

    private final Aggregates<Ledger> ledgers;
    private final InstantSource clock;

    ReadLedger(Aggregates<Ledger> ledgers, InstantSource clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** The ledger, once something was charged or paid. */
    public Optional<Ledger> find(AccountNumber account) {
        return ledgers.find(account.value()).map(Stored::state);
    }

    /** How the account stands today; nothing is owed where there is no ledger. */
    public Standing standing(Account account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        return find(account.number())
                .orElseGet(() -> Ledger.empty(account.number(), clock.instant()))
                .standing(FeeTerms.of(account), today);
    }

    /**
     * Payments, newest first.
     *
     * @param after the cursor: only those after the payment with this id; one that is not there answers an empty page
     */
    public List<Payment> payments(AccountNumber account, @Nullable String after, int limit) {
        List<Payment> all = find(account).map(Ledger::newestPayments).orElse(List.of());
        List<Payment> rest = after == null
                ? all
                : all.stream()
                        .dropWhile(payment -> !payment.id().equals(after))
                        .skip(1)
                        .toList();
        return rest.stream().limit(limit).toList();
    }
}
