package org.lamplighter.kit.aggregate;

/** So many writers met at one aggregate that this one gave up; trying again helps. */
public final class ContendedException extends RuntimeException {

    public ContendedException(String kind, String id) {
        super("too many writers at " + kind + " " + id);
    }
}
