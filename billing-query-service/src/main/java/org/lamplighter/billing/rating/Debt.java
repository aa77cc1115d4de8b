package org.lamplighter.billing.rating;

import java.time.LocalDate;

/**
 * What was not paid in time.
 *
 * @param principal yuan
 * @param dueOn last day to pay it without a late fee
 */
public record Debt(Money principal, LocalDate dueOn) {
    public Debt {
        if (principal.compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("a debt is more than nothing");
        }
    }
}
