package org.lamplighter.billing.arrears;

/** What an account's debt is ground for on a day. */
enum Ground {
    /** Nothing. */
    NONE,
    /** To remind, or to warn that the credit runs low. */
    TO_REMIND,
    /** To stop supply, after all that must come before it. */
    TO_STOP
}
