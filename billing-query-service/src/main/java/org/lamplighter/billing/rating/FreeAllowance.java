package org.lamplighter.billing.rating;

import java.time.LocalDate;

/**
 * Energy that households of low income have free (免费电量).
 *
 * @param perMonth how much for each month billed
 * @param form taken off the units before they are priced, or paid back as money at the first tier's price of the period
 * @param since first day it is in force
 */
public record FreeAllowance(KilowattHours perMonth, Form form, LocalDate since) {

    /** How it is given. */
    public enum Form {
        UNITS,
        MONEY
    }
}
