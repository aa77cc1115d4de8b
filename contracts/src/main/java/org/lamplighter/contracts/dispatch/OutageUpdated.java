package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Something that affected customers are told about an outage changed.
 *
 * @param outageId the outage
 * @param updatedAt when
 * @param stage how far the work has come
 * @param cause what is known of the cause
 * @param expectedRestoration when supply is expected back, if known
 * @param nextUpdateAt when customers hear again at the latest, if promised
 */
@EventType(value = "lamplighter.dispatch.outage-updated.v1", topic = Topics.OUTAGES)
public record OutageUpdated(
        String outageId,
        Instant updatedAt,
        OutageStage stage,
        CauseClass cause,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt)
        implements Event {}
