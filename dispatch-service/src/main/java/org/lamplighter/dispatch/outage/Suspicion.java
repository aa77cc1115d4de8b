package org.lamplighter.dispatch.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a report that its transformer area is without supply: all that the outage is opened with, so that whoever
 * meets the claim can write the outage down, and gets the same.
 *
 * @param transformerArea the transformer area
 * @param outageId the outage to be
 * @param workOrderId the order that repairs it; {@code null} for an announced outage, which is always written down
 * @param areaCode the service area
 * @param startedAt when it was reported
 * @param openedAt when it was claimed
 * @param restoreBy what the reporting customer was promised
 * @param after the outage that it goes on from, if its area is still dark when that is over
 */
public record Suspicion(
        String transformerArea,
        String outageId,
        @Nullable String workOrderId,
        String areaCode,
        Instant startedAt,
        Instant openedAt,
        Instant restoreBy,
        @Nullable Aftermath after) {}
