package org.lamplighter.billing.bill;

/** Why a meter was read. */
public enum ReadingKind {
    /** On the regular reading day; a bill closes with it. */
    REGULAR,
    /** The meter was taken off or put on; the next regular reading closes the bill. */
    METER_EXCHANGE
}
