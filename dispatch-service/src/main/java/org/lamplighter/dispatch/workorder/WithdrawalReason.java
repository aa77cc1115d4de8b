package org.lamplighter.dispatch.workorder;

/** Why a dispatcher calls off work that is no repair (撤销原因): a closed list. */
public enum WithdrawalReason {
    NOT_NEEDED,
    DUPLICATE,
    WRONG_SITE,
    NO_ACCESS,
    /** The customer objects, and that is looked into first. */
    CUSTOMER_OBJECTS,
    UNSAFE,
    OTHER_UNIT
}
