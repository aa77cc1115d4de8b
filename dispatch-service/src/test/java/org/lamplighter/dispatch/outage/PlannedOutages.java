package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.kit.aggregate.Decision;

/** Announced outages to test with. */
public final class PlannedOutages {

    private PlannedOutages() {}

    /** Published a week ago, to begin now. */
    public static Decision<Outage> begunAMomentAgo(
            String outageId, String areaCode, String transformerArea, Instant now) {
        return begunAMomentAgo(outageId, areaCode, List.of(transformerArea), now);
    }

    public static Decision<Outage> begunAMomentAgo(
            String outageId, String areaCode, List<String> transformerAreas, Instant now) {
        OutagePlan plan = new OutagePlan(
                now.minusSeconds(1),
                now.plusSeconds(7200),
                now.minusSeconds(8 * 86_400),
                "dispatcher",
                null,
                0,
                List.of());
        return Decision.changed(PlannedOutage.of(
                outageId,
                areaCode,
                CauseClass.OPERATION_AND_MAINTENANCE,
                OutageScope.planned(OutageKind.PLANNED, transformerAreas, plan)));
    }
}
