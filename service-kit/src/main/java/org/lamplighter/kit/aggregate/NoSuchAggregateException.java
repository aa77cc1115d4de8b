package org.lamplighter.kit.aggregate;

/** An aggregate was named that does not exist here. */
public final class NoSuchAggregateException extends RuntimeException {

    public NoSuchAggregateException(String kind, String id) {
        super("no " + kind + " with id " + id);
    }
}
