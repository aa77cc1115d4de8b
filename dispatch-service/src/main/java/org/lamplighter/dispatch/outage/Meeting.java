package org.lamplighter.dispatch.outage;

import java.time.Instant;

/**
 * A report that meets an outage of its transformer area.
 *
 * @param caseId the case
 * @param workOrderId the order that would repair what it tells of, if nothing else does
 * @param reportedAt when it was filed
 * @param restoreBy what its customer was promised
 * @param toldOfIt whether its customer was told of this very outage when filing it
 * @param stillDark whether its customer was asked whether this very outage is over, and said no
 */
public record Meeting(
        String caseId,
        String workOrderId,
        Instant reportedAt,
        Instant restoreBy,
        boolean toldOfIt,
        boolean stillDark) {}
