package org.lamplighter.billing.identification;

import java.time.Instant;

/** A caller was wrong too often and is not answered for a while. */
public final class TriesExhaustedException extends RuntimeException {

    private final Instant lockedUntil;

    TriesExhaustedException(Instant lockedUntil) {
        super("no tries until " + lockedUntil);
        this.lockedUntil = lockedUntil;
    }

    public Instant lockedUntil() {
        return lockedUntil;
    }
}
