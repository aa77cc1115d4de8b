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
    /** The meter tells of times that have not come yet (时钟超差). */
    CLOCK_DRIFT
}
