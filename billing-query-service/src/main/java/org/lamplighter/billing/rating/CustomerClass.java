package org.lamplighter.billing.rating;

/** Class of customer that a tariff is made for (用电类别). */
public enum CustomerClass {
    /** 居民生活. */
    RESIDENTIAL
}
