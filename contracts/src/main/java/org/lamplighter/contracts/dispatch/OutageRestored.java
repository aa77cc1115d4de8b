package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Supply is back for everyone an outage affected.
 *
 * @param outageId the outage
 * @param restoredAt when
 * @param cause what is known of the cause, if anything
 */
@EventType(value = "lamplighter.dispatch.outage-restored.v1", topic = Topics.OUTAGES)
public record OutageRestored(
        String outageId, Instant restoredAt, @Nullable CauseClass cause) implements Event {}
