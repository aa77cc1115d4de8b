package org.lamplighter.kit.idempotency;

/** An {@code Idempotency-Key} came a second time with another body. */
public final class KeyReusedException extends RuntimeException {

    public KeyReusedException() {
        super("idempotency key used for another request");
    }
}
