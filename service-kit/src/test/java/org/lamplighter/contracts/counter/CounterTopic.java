package org.lamplighter.contracts.counter;

/** Where counters tell what happens to them. */
public final class CounterTopic {

    public static final String NAME = "kit.counters";

    private CounterTopic() {}
}
