package org.lamplighter.billing.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * A bill of the utility that our rating does not come to.
 *
 * @param account the account
 * @param bill the utility's
 * @param rated our own; absent where there is none, for lack of readings
 */
public record Difference(
        AccountNumber account, UtilityBill bill, @Nullable Bill rated) {

    /** What kind of difference it is. */
    public enum Kind {
        /** We have no bill of that month. */
        NOT_RATED,
        /** Other energy was billed. */
        ENERGY,
        /** The same energy, another amount. */
        AMOUNT
    }

    /** The first thing that differs. */
    public Kind kind() {
        if (rated == null) {
            return Kind.NOT_RATED;
        }
        return bill.used() == null || bill.used().equals(rated.used()) ? Kind.AMOUNT : Kind.ENERGY;
    }
}
