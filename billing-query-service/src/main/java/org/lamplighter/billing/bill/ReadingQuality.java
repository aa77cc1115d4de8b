package org.lamplighter.billing.bill;

/** How a reading came about (抄表方式). */
public enum ReadingQuality {
    /** Read from the meter, remotely or on the spot. */
    ACTUAL,
    /** Told by the customer. */
    CUSTOMER,
    /** Estimated, for the meter could not be read. */
    ESTIMATED
}
