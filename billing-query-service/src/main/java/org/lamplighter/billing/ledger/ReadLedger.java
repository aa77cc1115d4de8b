package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Reads what an account owes and what was paid. */
public final class ReadLedger {

    private final Aggregates<Ledger> ledgers;
    private final PaymentTerms terms;
    private final MeasureUse measure;
    private final InstantSource clock;

    ReadLedger(Aggregates<Ledger> ledgers, PaymentTerms terms, MeasureUse measure, InstantSource clock) {
        this.ledgers = ledgers;
        this.terms = terms;
        this.measure = measure;
        this.clock = clock;
    }

    /** The ledger, once something was to be written into it. */
    public Optional<Ledger> find(AccountNumber account) {
        return ledgers.find(account.value()).map(Stored::state);
    }

    /** Whether anything was ever charged or paid, so that what the account owes can be said. */
    public boolean knowsOf(AccountNumber account) {
        return find(account).filter(Ledger::tellsOfMoney).isPresent();
    }

    /**
     * How the account stands today; nothing is owed where there is no ledger. What was used is counted from the day up to which
     * this very state of the ledger is charged, so that no day counts twice and none is left out while a bill comes in.
     */
    public Funds funds(Account account) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, TimeConfiguration.CHINA);
        Ledger ledger = find(account.number()).orElseGet(() -> Ledger.empty(account.number(), now));
        // Where nothing is known of its money, nothing can be taken off it.
        UnbilledUse unbilled = account.prepaid() && ledger.tellsOfMoney()
                ? measure.of(account, ledger.chargedUpTo(), terms.opening()).orElse(null)
                : null;
        return new Funds(ledger.standing(FeeTerms.of(account), today), unbilled);
    }

    /**
     * Payments and refunds with what undid them, newest first.
     *
     * @param after the cursor: only those after the one with this id; one that is not there answers an empty page
     */
    public List<Booked> movements(AccountNumber account, @Nullable String after, int limit) {
        Ledger ledger = find(account).orElse(null);
        if (ledger == null) {
            return List.of();
        }
        List<Movement> all = ledger.newestMovements();
        Stream<Movement> rest = after == null
                ? all.stream()
                : all.stream()
                        .dropWhile(movement -> !movement.id().equals(after))
                        .skip(1);
        return rest.limit(limit).map(movement -> Booked.of(movement, ledger)).toList();
    }
}
