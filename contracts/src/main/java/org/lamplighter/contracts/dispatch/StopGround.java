package org.lamplighter.contracts.dispatch;

/** Why a supervisor orders that an account's supply is stopped. */
public enum StopGround {
    /** Power is taken past the meter (窃电). */
    THEFT,
    /** Power is used against the contract (违约用电). */
    BREACH
}
