package org.lamplighter.intake.progress;

/** A caller, or the service, has as many live views open as it may. */
public final class TooManyFollowersException extends RuntimeException {

    public TooManyFollowersException() {
        super("too many live views");
    }
}
