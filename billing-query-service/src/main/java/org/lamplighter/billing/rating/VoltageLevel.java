package org.lamplighter.billing.rating;

/** Voltage that a customer is supplied at (电压等级), as price tables group it. */
public enum VoltageLevel {
    /** 不满1千伏. */
    BELOW_1_KV,
    /** 1–10(20)千伏. */
    KV_1_TO_20,
    /** 35千伏 to below 110. */
    KV_35,
    /** 110千伏 to below 220. */
    KV_110,
    /** 220千伏及以上. */
    KV_220
}
