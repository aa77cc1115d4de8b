package org.lamplighter.kit.idempotency;

/** A request with the same {@code Idempotency-Key} is being worked on at this moment. */
public final class KeyInUseException extends RuntimeException {

    public KeyInUseException() {
        super("a request with the same idempotency key is in progress");
    }
}
