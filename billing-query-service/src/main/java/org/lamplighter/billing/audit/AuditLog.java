package org.lamplighter.billing.audit;

/** The log of disclosures. It only grows. */
public interface AuditLog {

    /** Writes a row before the data is shown; without the row nothing is shown. */
    void write(Disclosure disclosure);
}
