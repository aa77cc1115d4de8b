package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds anomalies. */
public interface Anomalies {

    /** Those of an account that are open. */
    List<Anomaly> openOf(AccountNumber account);

    /**
     * Those of some service areas, newest first.
     *
     * @param open whether a crew is still asked for
     * @param after only those behind this one
     * @param limit at most so many
     */
    List<Anomaly> of(Set<String> areas, boolean open, @Nullable Anomaly after, int limit);

    /**
     * Accounts whose reading is missing on a day, those missing longest first.
     *
     * @param limit at most so many
     */
    List<AccountNumber> missing(LocalDate on, int limit);
}
