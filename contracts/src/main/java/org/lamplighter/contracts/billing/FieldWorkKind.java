package org.lamplighter.contracts.billing;

/** What billing asks crews for. */
public enum FieldWorkKind {
    /** Supply is stopped because bills are unpaid (欠费停电). */
    SUPPLY_STOP,
    /** Supply that was stopped for unpaid bills is given back (欠费复电). */
    SUPPLY_RESTORE,
    /** A meter whose readings cannot be right is looked at (计量异常核查). */
    METER_CHECK
}
