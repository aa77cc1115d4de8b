package org.lamplighter.dispatch.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of an outage before it began.
 *
 * @param from when supply will be interrupted
 * @param until when it will be back
 * @param publishedAt when that was made public
 * @param publishedBy the dispatcher's subject
 * @param lateReason why it was published later than usual, if it was
 * @param affectedAccounts accounts behind its transformer areas at that time
 */
public record OutagePlan(
        Instant from,
        Instant until,
        Instant publishedAt,
        String publishedBy,
        @Nullable String lateReason,
        long affectedAccounts) {}
