package org.lamplighter.intake.cases.kafka;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAccepted;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.dispatch.WorkOrderTakenOffHold;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.intake.cases.FollowRepair;
import org.lamplighter.intake.cases.RepairStep;
import org.lamplighter.intake.cases.RepairStep.Kind;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What dispatch-service tells of work orders, as steps of a repair. */
@Configuration(proxyBeanMethods = false)
class WorkOrderFeed {

    private final FollowRepair follow;

    WorkOrderFeed(FollowRepair follow) {
        this.follow = follow;
    }

    @Bean
    EventHandler<WorkOrderOpened> workOrderOpened() {
        return new Feed<>(WorkOrderOpened.class, follow::opened);
    }

    @Bean
    EventHandler<WorkOrderAssigned> workOrderAssigned() {
        return new Feed<>(WorkOrderAssigned.class, (e, cause) -> {
            RepairStep step = new RepairStep(
                    Kind.ASSIGNED,
                    e.workOrderId(),
                    e.crewId(),
                    e.crewName(),
                    e.assignedAt(),
                    e.expectedArrival(),
                    null);
            follow.stepped(e.caseId(), step, cause);
        });
    }

    @Bean
    EventHandler<WorkOrderReturned> workOrderReturned() {
        return new Feed<>(WorkOrderReturned.class, follow::returned);
    }

    @Bean
    EventHandler<WorkOrderPutOnHold> workOrderPutOnHold() {
        return new Feed<>(WorkOrderPutOnHold.class, follow::rests);
    }

    @Bean
    EventHandler<WorkOrderTakenOffHold> workOrderTakenOffHold() {
        return new Feed<>(WorkOrderTakenOffHold.class, follow::goesOn);
    }

    @Bean
    EventHandler<WorkOrderWithdrawn> workOrderWithdrawn() {
        return new Feed<>(WorkOrderWithdrawn.class, follow::withdrawn);
    }

    @Bean
    EventHandler<WorkOrderAccepted> workOrderAccepted() {
        return new Feed<>(
                WorkOrderAccepted.class,
                (e, cause) -> follow.stepped(
                        e.caseId(),
                        step(Kind.ACCEPTED, e.workOrderId(), e.crewId(), e.acceptedAt(), e.expectedArrival()),
                        cause));
    }

    @Bean
    EventHandler<CrewDeparted> crewDeparted() {
        return new Feed<>(
                CrewDeparted.class,
                (e, cause) -> follow.stepped(
                        e.caseId(),
                        step(Kind.DEPARTED, e.workOrderId(), e.crewId(), e.departedAt(), e.expectedArrival()),
                        cause));
    }

    @Bean
    EventHandler<CrewArrived> crewArrived() {
        return new Feed<>(
                CrewArrived.class,
                (e, cause) -> follow.stepped(
                        e.caseId(), step(Kind.ARRIVED, e.workOrderId(), e.crewId(), e.arrivedAt(), null), cause));
    }

    @Bean
    EventHandler<SupplyRestored> supplyRestored() {
        return new Feed<>(
                SupplyRestored.class,
                (e, cause) -> follow.stepped(
                        e.caseId(), step(Kind.RESTORED, e.workOrderId(), e.crewId(), e.restoredAt(), null), cause));
    }

    @Bean
    EventHandler<WorkOrderCompleted> workOrderCompleted() {
        return new Feed<>(WorkOrderCompleted.class, (e, cause) -> {
            RepairStep step = new RepairStep(
                    Kind.COMPLETED, e.workOrderId(), e.crewId(), null, e.completedAt(), null, e.causeClass());
            follow.stepped(e.caseId(), step, cause);
        });
    }

    private static RepairStep step(
            Kind kind, String workOrderId, String crewId, Instant at, @Nullable Instant expectedArrival) {
        return new RepairStep(kind, workOrderId, crewId, null, at, expectedArrival, null);
    }
}
