package org.lamplighter.billing.usage;

/** What a use is known by. */
public enum Basis {
    /** The intervals in it. */
    INTERVALS,
    /** The readings at its two ends, as they were billed; how it was spread between them is not known. */
    READINGS,
    /** Nothing. */
    NONE
}
