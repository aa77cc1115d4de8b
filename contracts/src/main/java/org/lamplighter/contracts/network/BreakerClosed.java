package org.lamplighter.contracts.network;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The breaker at the head of a feeder is closed again.
 *
 * @param feeder the feeder (线路); the message key
 * @param sequence position among the news of this device; a later one counts more than an earlier one, whichever comes first
 * @param occurredAt when, by the device's own clock
 */
@EventType(value = "lamplighter.network.breaker-closed.v1", topic = Topics.DEVICE_EVENTS)
public record BreakerClosed(String feeder, long sequence, Instant occurredAt) implements Event {}
