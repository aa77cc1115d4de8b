package org.lamplighter.billing.arrears;

/** The rules of arrears; each has dated rows in the table. */
public enum ArrearsRule {
    /** Days after the due day from which the customer is reminded. */
    REMIND_AFTER_DAYS,
    /** Days after the due day from which supply may be stopped. */
    STOP_AFTER_DAYS,
    /** Days between the reminder and asking a person for approval, at the least. */
    REMINDED_FOR_DAYS,
    /** Credit in yuan under which a prepaid customer is warned. */
    WARN_BELOW_YUAN,
    /** Days between notice and stop. */
    NOTICE_DAYS,
    /** Time between the last notice and the stop, ISO-8601. */
    FINAL_NOTICE,
    /** A last notice whose time is over for longer is given anew, ISO-8601. */
    FINAL_NOTICE_HOLDS,
    /** Time of day before which supply is not stopped. */
    STOP_FROM,
    /** Time of day from which on supply is not stopped. */
    STOP_UNTIL,
    /** Days until a refused approval is asked for again. */
    ASK_AGAIN_DAYS,
    /** Crews' time for a stop, ISO-8601. */
    STOP_WITHIN,
    /** Crews' time for giving supply back, ISO-8601. */
    RESTORE_WITHIN,
    /** Pause before a restoration that crews gave up is asked for again, ISO-8601. */
    RESTORE_AGAIN
}
