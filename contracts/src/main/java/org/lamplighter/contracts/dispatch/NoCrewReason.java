package org.lamplighter.contracts.dispatch;

/** Why a report is answered and no crew is sent. */
public enum NoCrewReason {
    /** Supply is stopped because bills are unpaid (欠费停电). */
    ARREARS,
    /** What the customer saw points to the customer's own installation (客户内部故障). */
    OWN_INSTALLATION
}
