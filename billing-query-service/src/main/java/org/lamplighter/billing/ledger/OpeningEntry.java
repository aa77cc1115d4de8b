package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.lamplighter.billing.rating.Money;

/** One line of what the books before this ledger say of an account. */
sealed interface OpeningEntry {

    /**
     * A bill that was not paid, or not in full.
     *
     * @param month the bill's month
     * @param principal what is left of it without late fees, to the fen; nothing where the old books settled the month
     * @param dueOn last day to pay it without a late fee
     */
    record OfBill(YearMonth month, Money principal, LocalDate dueOn) implements OpeningEntry {
        public OfBill {
            requireNotBelowZero(principal);
        }
    }

    /**
     * Money that was there.
     *
     * @param amount to the fen; nothing takes an earlier line back
     */
    record OfCredit(Money amount) implements OpeningEntry {
        public OfCredit {
            requireNotBelowZero(amount);
        }
    }

    private static void requireNotBelowZero(Money amount) {
        if (amount.compareTo(Money.ZERO) < 0 || !amount.equals(amount.rounded())) {
            throw new IllegalArgumentException("an amount is not below nothing and ends with the fen");
        }
    }
}
