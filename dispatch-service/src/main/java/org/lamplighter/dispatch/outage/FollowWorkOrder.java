package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;

/** What happens to the order of an outage happens to the outage. Most orders repair none: then nothing happens. */
public final class FollowWorkOrder {

    private final Aggregates<Outage> outages;
    private final OutageClaims claims;

    public FollowWorkOrder(Aggregates<Outage> outages, OutageClaims claims) {
        this.outages = outages;
        this.claims = claims;
    }

    /** Applies what the order told to the outage that the case's first report opened, if it did and this order repairs it. */
    public void follow(
            String caseId, String workOrderId, EventMetadata told, Function<Outage, Decision<Outage>> change) {
        try {
            outages.change(
                    Outage.idFor(caseId),
                    told,
                    outage -> outage.workOrderId().equals(workOrderId) ? change.apply(outage) : Decision.unchanged());
        } catch (NoSuchAggregateException e) {
            // The order repairs no outage. An outage is always written before its order, so it cannot come later.
        }
    }

    /** Supply is back: the outage is over, and its transformer area is free for the next report to claim. */
    public void restored(String caseId, String workOrderId, String outageId, Instant restoredAt, EventMetadata told) {
        follow(caseId, workOrderId, told, outage -> outage.restore(restoredAt));
        // Told a second time the outage stays as it is; the area may still be held if the first time ended between the
        // two.
        outages.find(outageId)
                .map(Stored::state)
                .filter(RestoredOutage.class::isInstance)
                .ifPresent(outage -> claims.release(outage.transformerArea(), outageId));
    }
}
