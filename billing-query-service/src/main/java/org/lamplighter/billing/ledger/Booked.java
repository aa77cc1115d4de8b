package org.lamplighter.billing.ledger;

import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;

/**
 * A payment or a refund as it stands in a ledger.
 *
 * @param movement the payment or refund
 * @param undoing why it does not count, if it was undone
 */
public record Booked(Movement movement, @Nullable Undoing undoing) {

    /** Yuan, whichever way it went. */
    public Money amount() {
        return switch (movement) {
            case Payment payment -> payment.amount();
            case Refund refund -> refund.amount();
            case Undoing _ -> throw new IllegalStateException("what undoes a payment stands beside it");
        };
    }

    static Booked of(Movement movement, Ledger ledger) {
        return new Booked(movement, ledger.undoingOf(movement.id()).orElse(null));
    }
}
