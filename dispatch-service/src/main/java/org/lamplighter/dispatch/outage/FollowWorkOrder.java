package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;

/**
 * What happens to the order of an outage happens to the outage, or to the feeder outage it leads; the parts of that follow it
 * by its own events. Most orders repair none: then nothing happens.
 */
public final class FollowWorkOrder {

    private final Aggregates<Outage> outages;
    private final OutageClaims claims;
    private final EndFeederOutage endFeederOutage;

    public FollowWorkOrder(Aggregates<Outage> outages, OutageClaims claims, EndFeederOutage endFeederOutage) {
        this.outages = outages;
        this.claims = claims;
        this.endFeederOutage = endFeederOutage;
    }

    /** Applies what the order told to the outage that the case's report opened, if it did and this order repairs it. */
    public void follow(
            String caseId, String workOrderId, EventMetadata told, Function<Outage, Decision<Outage>> change) {
        outageOf(caseId, workOrderId).ifPresent(outageId -> {
            outages.change(
                    outageId, told, outage -> outage.leads().isPresent() ? Decision.unchanged() : change.apply(outage));
            leadBy(outageId).ifPresent(feederOutageId -> outages.change(feederOutageId, told, change));
        });
    }

    /** Supply is back: the outage is over, and its transformer area is free for the next report to claim. */
    public void restored(String caseId, String workOrderId, String outageId, Instant restoredAt, EventMetadata told) {
        follow(caseId, workOrderId, told, outage -> outage.restore(restoredAt));
        // Told a second time the outages stay as they are; what follows may be left from a first time that broke off.
        leadBy(outageId).ifPresent(endFeederOutage::ended);
        outages.find(outageId)
                .map(Stored::state)
                .filter(RestoredOutage.class::isInstance)
                .ifPresent(outage -> claims.release(outage.transformerArea(), outageId));
    }

    /** The crew reported the cause: of all that it repaired. */
    public void explained(
            String caseId, String workOrderId, EventMetadata told, Function<Outage, Decision<Outage>> change) {
        follow(caseId, workOrderId, told, change);
        outageOf(caseId, workOrderId)
                .flatMap(this::leadBy)
                .ifPresent(feederOutageId -> endFeederOutage.explained(feederOutageId, change));
    }

    private Optional<String> leadBy(String outageId) {
        return outages.find(outageId).map(Stored::state).flatMap(Outage::leads);
    }

    /** An outage is always written before its order, so it cannot come later. */
    private Optional<String> outageOf(String caseId, String workOrderId) {
        return Optional.of(Outage.idFor(caseId))
                .filter(id -> repairs(id, workOrderId))
                .or(() -> Optional.of(Outage.idForOrder(workOrderId)).filter(id -> repairs(id, workOrderId)));
    }

    private boolean repairs(String outageId, String workOrderId) {
        return outages.find(outageId)
                .filter(outage -> workOrderId.equals(outage.state().workOrderId()))
                .isPresent();
    }
}
