package org.lamplighter.kit.events;

/** A message does not hold the event that its headers name. */
public final class UnreadableEventException extends RuntimeException {

    public UnreadableEventException(String type, String why) {
        super("cannot read " + type + ": " + why);
    }
}
