package org.lamplighter.billing.imports;

import org.lamplighter.kit.events.Explained;

/** A record of the utility's own systems cannot be loaded; it is parked until somebody looks. */
public final class RecordRejectedException extends RuntimeException implements Explained {

    /**
     * Refuses it.
     *
     * @param code stable kebab-case code
     * @param reason why, without personal data
     */
    public RecordRejectedException(String code, String reason) {
        super(code + ": " + reason);
    }

    @Override
    public String explained() {
        return String.valueOf(getMessage());
    }
}
