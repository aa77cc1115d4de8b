package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lamplighter.dispatch.workorder.WorkOrder;
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
    private final Aggregates<WorkOrder> orders;
    private final OutageClaims claims;
    private final EndFeederOutage endFeederOutage;

    public FollowWorkOrder(
            Aggregates<Outage> outages,
            Aggregates<WorkOrder> orders,
            OutageClaims claims,
            EndFeederOutage endFeederOutage) {
        this.outages = outages;
        this.orders = orders;
        this.claims = claims;
        this.endFeederOutage = endFeederOutage;
    }

    /** Applies what the order told to the outage that it repairs, if it does. */
    public void follow(String workOrderId, EventMetadata told, Function<Outage, Decision<Outage>> change) {
        outageOf(workOrderId).ifPresent(outageId -> {
            applyUnlessLeading(outageId, told, change);
            leadBy(outageId).ifPresent(feederOutageId -> outages.change(feederOutageId, told, change));
        });
    }

    private void applyUnlessLeading(String outageId, EventMetadata told, Function<Outage, Decision<Outage>> change) {
        outages.change(
                outageId, told, outage -> outage.leads().isPresent() ? Decision.unchanged() : change.apply(outage));
    }

    /**
     * Supply is back. An outage of one transformer area is over, for the crew saw it, and the area is free for the next report to
     * claim. Of a feeder's the crew saw the feeder only.
     */
    public void restored(String workOrderId, Instant restoredAt, EventMetadata told) {
        outageOf(workOrderId).ifPresent(outageId -> {
            applyUnlessLeading(outageId, told, outage -> outage.restore(restoredAt));
            // Told a second time the outages stay as they are; what follows may be left from a first time that broke
            // off.
            leadBy(outageId).ifPresent(feederOutageId -> endFeederOutage.begin(feederOutageId, restoredAt));
            outages.find(outageId)
                    .map(Stored::state)
                    .filter(RestoredOutage.class::isInstance)
                    .ifPresent(outage -> claims.release(outage.transformerArea(), outageId));
        });
    }

    /** The crew reported the cause: of all that it repaired. */
    public void explained(String workOrderId, EventMetadata told, Function<Outage, Decision<Outage>> change) {
        follow(workOrderId, told, change);
        outageOf(workOrderId)
                .flatMap(this::leadBy)
                .ifPresent(feederOutageId -> endFeederOutage.explained(feederOutageId, change));
    }

    private Optional<String> leadBy(String outageId) {
        return outages.find(outageId).map(Stored::state).flatMap(Outage::leads);
    }

    /** An outage that goes on with a new order is no longer moved by the one before. */
    private Optional<String> outageOf(String workOrderId) {
        return orders.find(workOrderId)
                .map(order -> order.state().facts().outageId())
                .filter(outageId -> repairs(outageId, workOrderId));
    }

    private boolean repairs(String outageId, String workOrderId) {
        return outages.find(outageId)
                .filter(outage -> workOrderId.equals(outage.state().workOrderId()))
                .isPresent();
    }
}
