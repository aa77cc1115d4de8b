package org.lamplighter.contracts.billing;

/** Kinds of customers by the notice they are due before supply is stopped. */
public enum CustomerKind {
    /** Households (居民). */
    RESIDENTIAL,
    /** Everyone who is none of the others. */
    OTHER,
    /** Large users (大用户): a price for energy and one for capacity or demand. */
    LARGE
}
