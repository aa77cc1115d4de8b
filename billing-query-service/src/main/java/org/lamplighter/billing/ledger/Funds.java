package org.lamplighter.billing.ledger;

import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;

/**
 * What an account owes or has, with what it used since.
 *
 * @param standing what the ledger says
 * @param unbilled what was used since the last charge; absent for accounts that pay afterwards, and where it cannot be rated
 */
public record Funds(Standing standing, @Nullable UnbilledUse unbilled) {

    /** What the use since the last charge costs. */
    public Money spent() {
        return unbilled == null ? Money.ZERO : unbilled.cost();
    }

    /** What is there for power to come, or is missing, when what was used is taken off. */
    public Money available() {
        return standing.balance().minus(spent());
    }
}
