package org.lamplighter.kit.live;

/** A caller, or this instance, has as many live views open as it may. */
public final class TooManyViewsException extends RuntimeException {

    TooManyViewsException() {
        super("too many live views");
    }
}
