package org.lamplighter.dispatch.csv;

/** A row that cannot be loaded. */
public final class BadRow extends Exception {

    private final String column;
    private final Reason reason;

    /** Why a row cannot be loaded; the texts stand in the {@code import-reasons} bundles. */
    public enum Reason {
        MISSING,
        MALFORMED,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        UNKNOWN_VALUE,
        TWICE_IN_FILE,
        FEEDER_OF_ANOTHER_SUBSTATION,
        UNREADABLE_FROM_HERE
    }

    public BadRow(String column, Reason reason) {
        super(column + ": " + reason);
        this.column = column;
        this.reason = reason;
    }

    public String column() {
        return column;
    }

    public Reason reason() {
        return reason;
    }
}
