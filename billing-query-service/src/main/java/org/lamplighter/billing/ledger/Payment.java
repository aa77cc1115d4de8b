package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.util.Comparator;
import org.lamplighter.billing.rating.Money;

/**
 * Money that came for an account (缴费).
 *
 * @param id where it was taken; unique among payments and refunds of the account
 * @param amount yuan, more than nothing, to the fen
 * @param paidAt when
 * @param means how
 */
public record Payment(String id, Money amount, Instant paidAt, PaymentMeans means) implements Movement {

    /** The order in which payments count and are listed. */
    static final Comparator<Payment> BY_TIME =
            Comparator.comparing(Payment::paidAt).thenComparing(Payment::id);

    public Payment {
        requireId(id);
        requireAmount(amount);
    }

    @Override
    public Instant at() {
        return paidAt;
    }

    static void requireId(String id) {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }

    static void requireAmount(Money amount) {
        if (amount.compareTo(Money.ZERO) <= 0 || !amount.equals(amount.rounded())) {
            throw new IllegalArgumentException("an amount is more than nothing and ends with the fen");
        }
    }
}
