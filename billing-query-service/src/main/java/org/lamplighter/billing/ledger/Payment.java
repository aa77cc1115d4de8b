package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Money that came for an account (缴费).
 *
 * @param id where it was taken; unique for the account
 * @param amount yuan, more than nothing, to the fen
 * @param paidAt when
 * @param means how
 */
public record Payment(String id, Money amount, Instant paidAt, PaymentMeans means) {

    /** The order in which payments count and are listed. */
    static final Comparator<Payment> BY_TIME =
            Comparator.comparing(Payment::paidAt).thenComparing(Payment::id);

    public Payment {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("a payment id has 1 to 64 characters");
        }
        if (amount.compareTo(Money.ZERO) <= 0 || !amount.equals(amount.rounded())) {
            throw new IllegalArgumentException("a payment is more than nothing and ends with the fen");
        }
    }

    /** The day it counts for. */
    LocalDate paidOn() {
        return LocalDate.ofInstant(paidAt, TimeConfiguration.CHINA);
    }
}
