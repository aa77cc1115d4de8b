package org.lamplighter.contracts.network;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A meter has supply again (复电上报).
 *
 * @param transformerArea the transformer area (台区) whose concentrator heard it; the message key
 * @param accountNumber the metered account, ten digits
 * @param sequence position among the news of this device; a later one counts more than an earlier one, whichever comes first
 * @param occurredAt when, by the device's own clock
 */
@EventType(value = "lamplighter.network.meter-power-restored.v1", topic = Topics.DEVICE_EVENTS)
public record MeterPowerRestored(String transformerArea, String accountNumber, long sequence, Instant occurredAt)
        implements Event {}
