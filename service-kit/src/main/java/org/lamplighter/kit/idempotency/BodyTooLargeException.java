package org.lamplighter.kit.idempotency;

/** The body of a request under an {@code Idempotency-Key} is larger than this service takes. */
public final class BodyTooLargeException extends RuntimeException {

    private final long largestBody;

    BodyTooLargeException(long largestBody) {
        super("body larger than " + largestBody + " bytes");
        this.largestBody = largestBody;
    }

    /** The largest body taken, in bytes. */
    public long largestBody() {
        return largestBody;
    }
}
