package org.lamplighter.intake.outages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;

/**
 * What customers are told of an open outage (停电).
 *
 * @param outageId the outage
 * @param cause what is known of its cause
 * @param expectedRestoration when supply is expected back, if known
 * @param nextUpdateAt when they hear again at the latest, if promised
 */
public record KnownOutage(
        String outageId,
        @Nullable CauseClass cause,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt) {}
