package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;

/**
 * Until when bills are to be paid. Dated: a new rule is a new row.
 *
 * @param effectiveFrom it holds for bills whose last reading is of this day or later
 * @param customerClass for whom; absent for all without a row of their own
 * @param days days after the bill is issued, the last of which is in time
 * @param source where the figure comes from
 */
public record PaymentTerm(LocalDate effectiveFrom, @Nullable CustomerClass customerClass, int days, String source) {

    public PaymentTerm {
        if (days < 0 || source.isBlank()) {
            throw new IllegalArgumentException("a payment term has days from 0 and a source");
        }
    }
}
