package org.lamplighter.billing.rating;

/** How long energy is counted up through the tiers before it starts at the first again. */
public enum TierCycle {
    MONTH,
    YEAR
}
