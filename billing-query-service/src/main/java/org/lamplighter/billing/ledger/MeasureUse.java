package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;

/** Measures what a prepaid account has used and was not charged for. */
public interface MeasureUse {

    /**
     * What it is; nothing where it cannot be rated by the day.
     *
     * @param chargedUpTo the day from which on nothing is charged; absent while the ledger has no charge
     * @param opening the day on which ledgers open: what was used before it was settled elsewhere, unless a bill is charged
     */
    Optional<UnbilledUse> of(Account account, @Nullable LocalDate chargedUpTo, LocalDate opening);
}
