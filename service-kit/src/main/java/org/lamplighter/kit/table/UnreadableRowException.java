package org.lamplighter.kit.table;

/** A field of a row does not say what its column needs. Ends the reading of this row, not of the file. */
public final class UnreadableRowException extends RuntimeException {

    private final String column;
    private final String reason;

    UnreadableRowException(String column, String reason) {
        super(column + " " + reason);
        this.column = column;
        this.reason = reason;
    }

    /** Which column, and what about it; never what stands there. */
    public String explained() {
        return column + " " + reason;
    }
}
