package org.lamplighter.dispatch.outage.kafka;

import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.RestorationExpected;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.dispatch.outage.FollowWorkOrder;
import org.lamplighter.dispatch.outage.OutagePromises;
import org.lamplighter.dispatch.workorder.EndHelp;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Our own orders' events, read back from the topic: so the outage follows its order although they are two documents, also
 * when the service dies between the two.
 */
@Configuration(proxyBeanMethods = false)
class WorkOrderFeed {

    @Bean
    EventHandler<WorkOrderAssigned> outageCrewAssigned(FollowWorkOrder order, OutagePromises promises) {
        return EventHandler.applying(
                WorkOrderAssigned.class,
                (told, metadata) -> order.follow(
                        told.workOrderId(),
                        metadata,
                        outage -> outage.crewAssigned(told.expectedArrival(), told.assignedAt(), promises)));
    }

    @Bean
    EventHandler<WorkOrderReturned> outageCrewGone(FollowWorkOrder order, OutagePromises promises) {
        return EventHandler.applying(
                WorkOrderReturned.class,
                (told, metadata) -> order.follow(
                        told.workOrderId(), metadata, outage -> outage.crewGone(told.returnedAt(), promises)));
    }

    @Bean
    EventHandler<WorkOrderPutOnHold> outageCrewNotComing(FollowWorkOrder order, OutagePromises promises) {
        return EventHandler.applying(WorkOrderPutOnHold.class, (told, metadata) -> {
            if (told.crewId() != null) {
                order.follow(told.workOrderId(), metadata, outage -> outage.crewGone(told.heldAt(), promises));
            }
        });
    }

    @Bean
    EventHandler<CrewArrived> outageCrewOnSite(FollowWorkOrder order, OutagePromises promises) {
        return EventHandler.applying(
                CrewArrived.class,
                (told, metadata) -> order.follow(
                        told.workOrderId(),
                        metadata,
                        outage -> outage.crewOnSite(told.arrivedAt(), metadata.time(), promises)));
    }

    @Bean
    EventHandler<RestorationExpected> outageExpectedToEnd(FollowWorkOrder order, OutagePromises promises) {
        return EventHandler.applying(
                RestorationExpected.class,
                (told, metadata) -> order.follow(
                        told.workOrderId(),
                        metadata,
                        outage -> outage.crewExpects(
                                told.crewId(), told.expectedRestoration(), told.toldAt(), metadata.time(), promises)));
    }

    @Bean
    EventHandler<SupplyRestored> outageRestored(FollowWorkOrder order, EndHelp endHelp) {
        return EventHandler.applying(SupplyRestored.class, (told, metadata) -> {
            endHelp.leadIsOver(told.workOrderId());
            order.restored(told.workOrderId(), told.restoredAt(), metadata);
        });
    }

    @Bean
    EventHandler<WorkOrderWithdrawn> helpersNotNeeded(EndHelp endHelp) {
        return EventHandler.applying(
                WorkOrderWithdrawn.class, (told, metadata) -> endHelp.leadIsOver(told.workOrderId()));
    }

    @Bean
    EventHandler<WorkOrderCompleted> outageExplained(FollowWorkOrder order) {
        return EventHandler.applying(
                WorkOrderCompleted.class,
                (told, metadata) ->
                        order.explained(told.workOrderId(), metadata, outage -> outage.explain(told.causeClass())));
    }
}
