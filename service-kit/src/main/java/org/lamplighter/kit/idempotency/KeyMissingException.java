package org.lamplighter.kit.idempotency;

/** A request that must carry an {@code Idempotency-Key} carries none, or not one of 1 to 128 visible ASCII characters. */
public final class KeyMissingException extends RuntimeException {

    public KeyMissingException() {
        super("idempotency key missing or malformed");
    }
}
