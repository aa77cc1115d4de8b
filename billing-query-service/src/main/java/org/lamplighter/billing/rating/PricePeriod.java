package org.lamplighter.billing.rating;

/** Part of the day that has its own price (峰平谷时段). */
public enum PricePeriod {
    /** No distinction: one register, one price. */
    ALL_DAY,
    /** 尖. */
    SHARP,
    /** 峰. */
    PEAK,
    /** 平. */
    FLAT,
    /** 谷. */
    VALLEY
}
