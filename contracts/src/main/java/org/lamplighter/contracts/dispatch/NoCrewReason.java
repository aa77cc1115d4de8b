package org.lamplighter.contracts.dispatch;

/** Why a report is answered and no crew is sent. */
public enum NoCrewReason {
    /** Supply is stopped because bills are unpaid (欠费停电). */
    ARREARS,
    /** What the customer saw points to the customer's own installation (客户内部故障). */
    OWN_INSTALLATION,
    /** Supply is stopped because power was taken past the meter (窃电停电). */
    THEFT,
    /** Supply is stopped because power was used against the contract (违约停电). */
    BREACH
}
