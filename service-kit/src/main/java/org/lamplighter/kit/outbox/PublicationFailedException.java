package org.lamplighter.kit.outbox;

/** An event was not acknowledged; it stays in its document. */
final class PublicationFailedException extends RuntimeException {

    private final boolean brokerAway;

    PublicationFailedException(Throwable cause, boolean brokerAway) {
        super(cause.getClass().getSimpleName(), cause);
        this.brokerAway = brokerAway;
    }

    /** Whether every other event would fare the same; otherwise this one alone is refused. */
    boolean brokerAway() {
        return brokerAway;
    }
}
