package org.lamplighter.kit.events;

/**
 * An event speaks of something another topic has not told this service yet. It is tried again until that has come; a
 * handler throws it only where the other event is certain to come.
 */
public final class NotYetException extends RuntimeException {

    public NotYetException(String what) {
        super(what);
    }
}
