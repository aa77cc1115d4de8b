package org.lamplighter.billing.ledger;

import java.time.Instant;
import org.lamplighter.billing.rating.Money;

/**
 * Money that was paid out to the customer (退费).
 *
 * @param id where it was paid out; unique among payments and refunds of the account
 * @param amount yuan, more than nothing, to the fen
 * @param at when
 * @param reason why
 */
public record Refund(String id, Money amount, Instant at, RefundReason reason) implements Movement {

    public Refund {
        Payment.requireId(id);
        Payment.requireAmount(amount);
    }
}
