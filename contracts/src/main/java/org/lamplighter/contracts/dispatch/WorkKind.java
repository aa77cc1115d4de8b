package org.lamplighter.contracts.dispatch;

/** What an order asks crews for (工单类型). */
public enum WorkKind {
    /** A fault is repaired (故障抢修). */
    FAULT_REPAIR,
    /** Supply is stopped because bills are unpaid, or for theft or breach of contract (欠费、窃电、违约停电). */
    SUPPLY_STOP,
    /** Supply that was stopped is given back (复电). */
    SUPPLY_RESTORE,
    /** A meter is looked at (计量异常核查). */
    METER_CHECK,
    /** Equipment is looked at before it fails (巡检). */
    INSPECTION,
    /** Equipment is maintained at a time agreed before (计划检修). */
    PLANNED_MAINTENANCE,
    /** A generator is brought and run (应急发电). */
    EMERGENCY_GENERATOR
}
