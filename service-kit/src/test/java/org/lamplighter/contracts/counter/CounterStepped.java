package org.lamplighter.contracts.counter;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;

/** A counter went up. */
@EventType(value = "lamplighter.kit.counter-stepped.v1", topic = CounterTopic.NAME)
public record CounterStepped(
        String counterId, int by, long total, @Nullable Colour colour) implements Event {}
