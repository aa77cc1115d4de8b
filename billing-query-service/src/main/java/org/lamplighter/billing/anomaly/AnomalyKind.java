package org.lamplighter.billing.anomaly;

/** What about a meter's data cannot be right (计量异常). */
public enum AnomalyKind {
    /** The regular reading is overdue (漏抄). */
    MISSING_READING,
    /** A register stands below an earlier reading, and no roll-over or exchange explains it (倒走). */
    NEGATIVE_READING,
    /** Far more was used than ever before (突增). */
    USE_JUMP,
    /** Nothing is used where something always was (零度户). */
    ZERO_USE,
    /** Whole days of a curve are missing between days that are known (曲线缺失). */
    CURVE_GAP,
    /** An interval of delivered energy is below zero (负值). */
    NEGATIVE_INTERVAL,
    /** Far more was used on a day than on that day of the weeks before (日电量突增). */
    CURVE_JUMP,
    /** Nothing is used for weeks by a curve that showed use (连续零电量). */
    CURVE_ZERO,
    /** A month's intervals do not add up to what the registers counted (曲线与表码不符). */
    CURVE_AGAINST_REGISTERS,
    /** The meter tells of times that have not come yet (时钟超差). */
    CLOCK_DRIFT
}
