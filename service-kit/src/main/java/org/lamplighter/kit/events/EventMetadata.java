package org.lamplighter.kit.events;

import java.time.Instant;

/**
 * What stands in an event's message headers.
 *
 * @param id unique id of the event
 * @param type CloudEvents type
 * @param topic topic it travels on
 * @param aggregateId the aggregate it tells of; the message key
 * @param sequence position among the events of its aggregate, from 1 without gaps
 * @param time when it was decided
 */
public record EventMetadata(String id, String type, String topic, String aggregateId, long sequence, Instant time) {}
