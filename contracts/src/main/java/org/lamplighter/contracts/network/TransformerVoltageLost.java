package org.lamplighter.contracts.network;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The terminal of a transformer area sees no voltage any more (配变失压).
 *
 * @param transformerArea the transformer area (台区); the message key
 * @param sequence position among the news of this device; a later one counts more than an earlier one, whichever comes first
 * @param occurredAt when, by the device's own clock
 */
@EventType(value = "lamplighter.network.transformer-voltage-lost.v1", topic = Topics.DEVICE_EVENTS)
public record TransformerVoltageLost(String transformerArea, long sequence, Instant occurredAt) implements Event {}
