package org.lamplighter.contracts.counter;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.SealedText;

/** A counter was opened for someone. */
@EventType(value = "lamplighter.kit.counter-opened.v1", topic = CounterTopic.NAME)
public record CounterOpened(String counterId, SealedText holder, Instant openedAt) implements Event {}
