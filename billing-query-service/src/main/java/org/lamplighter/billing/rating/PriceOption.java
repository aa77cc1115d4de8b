package org.lamplighter.billing.rating;

/** What an account may choose between within one tariff. */
public enum PriceOption {
    /** One price all day (单一制), by tier. */
    SINGLE_RATE,
    /** Prices by time of use (分时电价). */
    TIME_OF_USE,
    /** The combined-meter price (合表电价) without tiers, for several households behind one meter. */
    COMBINED_METER
}
