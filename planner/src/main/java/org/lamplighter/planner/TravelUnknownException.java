package org.lamplighter.planner;

/** It cannot be told how long the ways are. */
public final class TravelUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TravelUnknownException(String message) {
        super(message);
    }

    public TravelUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
