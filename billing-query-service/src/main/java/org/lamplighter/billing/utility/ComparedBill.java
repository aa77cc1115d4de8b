package org.lamplighter.billing.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * A bill of the utility beside our own.
 *
 * @param account the account
 * @param areaCode the service area it lies in now
 * @param bill the utility's
 * @param rated our own; absent where there is none, for lack of readings
 */
public record ComparedBill(
        AccountNumber account,
        String areaCode,
        UtilityBill bill,
        @Nullable Bill rated) {

    /** Where the two part. */
    public enum Kind {
        /** Nowhere. */
        AGREED,
        /** We have no bill of that month. */
        NOT_RATED,
        /** Other energy was billed. */
        ENERGY,
        /** The same energy, another amount. */
        AMOUNT
    }

    /** The first thing that differs, if anything does. */
    public Kind kind() {
        if (rated == null) {
            return Kind.NOT_RATED;
        }
        if (bill.used() != null && !bill.used().equals(rated.used())) {
            return Kind.ENERGY;
        }
        return bill.total().equals(rated.total()) ? Kind.AGREED : Kind.AMOUNT;
    }
}
