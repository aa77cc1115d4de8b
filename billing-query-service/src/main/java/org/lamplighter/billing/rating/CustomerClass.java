package org.lamplighter.billing.rating;

/** Class of customer that a tariff is made for (用电类别). */
public enum CustomerClass {
    /** 居民生活. */
    RESIDENTIAL,
    /** 工商业用电, 单一制: energy alone. */
    COMMERCIAL_ONE_PART,
    /** 工商业用电, 两部制: energy, and capacity or demand. */
    COMMERCIAL_TWO_PART
}
