package org.lamplighter.contracts.counter;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;

/** A counter was stopped; nobody handles this type. */
@EventType(value = "lamplighter.kit.counter-stopped.v1", topic = CounterTopic.NAME)
public record CounterStopped(String counterId, Instant stoppedAt) implements Event {}
