package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;

/**
 * What older charges and payments came to, which the ledger holds no longer one by one.
 *
 * @param before charges issued and payments made before this day are in it; absent while nothing was carried
 * @param open charges of them that are not paid in full
 * @param fees late fees of them, unpaid
 * @param credit money of them that was left
 */
record Carried(@Nullable LocalDate before, List<OpenCharge> open, Money fees, Money credit) {

    static final Carried NOTHING = new Carried(null, List.of(), Money.ZERO, Money.ZERO);

    Carried {
        open = List.copyOf(open);
    }

    boolean holds(LocalDate day) {
        return before != null && day.isBefore(before);
    }
}
