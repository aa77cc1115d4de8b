package org.lamplighter.dispatch.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.FollowWorkOrder;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.dispatch.signal.HearDevices;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.test.MemoryAggregates;

/** The service's own events on their way back to it: each aggregate's in order, and again until they are dealt with. */
final class OwnEvents {

    private record Delivery(Event event, EventMetadata metadata) {}

    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Delivery> delivered = new ArrayList<>();
    private final MemoryAggregates<Outage> outages;
    private final FollowWorkOrder followWorkOrder;
    private final CorrelateOutages correlate;
    private final HearDevices hearDevices;

    OwnEvents(
            MemoryAggregates<Outage> outages,
            FollowWorkOrder followWorkOrder,
            CorrelateOutages correlate,
            HearDevices hearDevices) {
        this.outages = outages;
        this.followWorkOrder = followWorkOrder;
        this.correlate = correlate;
        this.hearDevices = hearDevices;
    }

    void add(String aggregateId, Event event) {
        long sequence = sequences.merge(aggregateId, 1L, Long::sum);
        deliveries.add(new Delivery(
                event, new EventMetadata(aggregateId + ":" + sequence, "", "", aggregateId, sequence, Orders.NOON)));
    }

    /** The next event of the service's own, of whichever aggregate, reaches the outages. */
    void deliverOne(int which) {
        if (deliveries.isEmpty()) {
            return;
        }
        String key = deliveries.get(which % deliveries.size()).metadata().aggregateId();
        Delivery next = deliveries.stream()
                .filter(delivery -> delivery.metadata().aggregateId().equals(key))
                .findFirst()
                .orElseThrow();
        UtilityInMemory.untilItLives(() -> apply(next));
        deliveries.remove(next);
        delivered.add(next);
    }

    /** The broker delivers the last few again, in order: their offsets were not committed. */
    void redeliver(int howMany) {
        delivered
                .subList(Math.max(0, delivered.size() - howMany), delivered.size())
                .forEach(delivery -> UtilityInMemory.untilItLives(() -> apply(delivery)));
    }

    void deliverAll() {
        while (!deliveries.isEmpty()) {
            deliverOne(0);
        }
    }

    private void apply(Delivery delivery) {
        EventMetadata cause = delivery.metadata();
        switch (delivery.event()) {
            case WorkOrderAssigned it ->
                followWorkOrder.follow(
                        it.workOrderId(),
                        cause,
                        outage -> outage.crewAssigned(it.expectedArrival(), it.assignedAt(), UtilityInMemory.PROMISES));
            case WorkOrderReturned it ->
                followWorkOrder.follow(
                        it.workOrderId(), cause, outage -> outage.crewGone(it.returnedAt(), UtilityInMemory.PROMISES));
            case CrewArrived it ->
                followWorkOrder.follow(
                        it.workOrderId(),
                        cause,
                        outage -> outage.crewOnSite(it.arrivedAt(), it.arrivedAt(), UtilityInMemory.PROMISES));
            case SupplyRestored it -> followWorkOrder.restored(it.workOrderId(), it.restoredAt(), cause);
            case WorkOrderCompleted it ->
                followWorkOrder.explained(it.workOrderId(), cause, outage -> outage.explain(it.causeClass()));
            case OutageOpened it -> {
                correlate.opened(it.outageId(), cause);
                hearDevices.opened(outages.find(it.outageId()).orElseThrow().state(), cause);
            }
            case OutageUpdated it -> correlate.updated(it, cause);
            case RestorationToConfirm it -> {
                correlate.toConfirm(it.outageId());
                outages.find(it.outageId())
                        .map(Stored::state)
                        .filter(VerifyingOutage.class::isInstance)
                        .map(VerifyingOutage.class::cast)
                        .ifPresent(asked -> hearDevices.asked(asked, cause));
            }
            case RestorationDenied it -> correlate.denied(it, cause);
            case OutageRestored it -> {
                correlate.restored(it.outageId(), cause);
                hearDevices.ended(
                        (RestoredOutage)
                                outages.find(it.outageId()).orElseThrow().state(),
                        cause);
            }
            default -> {
                // nobody listens to it here
            }
        }
    }
}
