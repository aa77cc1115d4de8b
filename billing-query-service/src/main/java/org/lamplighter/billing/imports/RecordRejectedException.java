package org.lamplighter.billing.imports;

/** A record of the utility's own systems cannot be loaded; it is parked until somebody looks. */
public final class RecordRejectedException extends RuntimeException {
    RecordRejectedException(String code, String reason) {
        super(code + ": " + reason);
    }
}
