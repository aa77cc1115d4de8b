package org.lamplighter.billing.arrears;

/** Where an account stands with its arrears; the names stand in lists, in the table of the documentation and in the store. */
public enum Stage {
    /** Supply is on and nothing is to be done now. */
    CLEAR,
    /** The customer was reminded, or warned that the credit runs low. */
    REMINDED,
    /** There is a ground to stop, but the account is protected: only a person does anything. */
    HELD,
    /** A person decides whether supply may be stopped. */
    FOR_APPROVAL,
    /** A person refused; it is asked again later. */
    REFUSED,
    /** Approved, and the customer was given notice. */
    NOTICED,
    /** The last notice was given. */
    FINALLY_NOTICED,
    /** Crews are asked to stop. */
    STOPPING,
    /** The stop was called off, and crews have not said yet what came of it. */
    CALLED_OFF,
    /** Supply is stopped. */
    STOPPED,
    /** Crews are asked to give supply back. */
    RESTORING,
    /** Crews gave the restoration up; it is asked for again soon, and a person should look. */
    RESTORE_SET_BACK
}
