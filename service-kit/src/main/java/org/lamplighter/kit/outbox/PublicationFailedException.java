package org.lamplighter.kit.outbox;

/** The broker did not acknowledge an event in time; the event stays in its document. */
final class PublicationFailedException extends RuntimeException {

    PublicationFailedException(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
