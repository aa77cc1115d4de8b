package org.lamplighter.kit.aggregate;

/** A request named a version (If-Match) that is not the present one. */
public final class StaleVersionException extends RuntimeException {

    private final long present;

    public StaleVersionException(long present) {
        super("present version is " + present);
        this.present = present;
    }

    /** The version the aggregate has now. */
    public long present() {
        return present;
    }
}
