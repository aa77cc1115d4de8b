package org.lamplighter.intake.cases.kafka;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.ReportAnswered;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAccepted;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.dispatch.WorkOrderTakenOffHold;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.intake.cases.FileReport;
import org.lamplighter.intake.cases.FollowRepair;
import org.lamplighter.intake.cases.RepairStep;
import org.lamplighter.intake.cases.RepairStep.Kind;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What dispatch-service tells of work orders, as steps of a repair. */
@Configuration(proxyBeanMethods = false)
class WorkOrderFeed {

    private static final String CASE = FileReport.CASE_ID + "-";

    private final FollowRepair follow;

    WorkOrderFeed(FollowRepair follow) {
        this.follow = follow;
    }

    @Bean
    EventHandler<WorkOrderOpened> workOrderOpened() {
        return ofCases(WorkOrderOpened.class, WorkOrderOpened::caseId, follow::opened);
    }

    @Bean
    EventHandler<WorkOrderAssigned> workOrderAssigned() {
        return ofCases(WorkOrderAssigned.class, WorkOrderAssigned::caseId, (e, cause) -> {
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
        return ofCases(WorkOrderReturned.class, WorkOrderReturned::caseId, follow::returned);
    }

    @Bean
    EventHandler<WorkOrderPutOnHold> workOrderPutOnHold() {
        return ofCases(WorkOrderPutOnHold.class, WorkOrderPutOnHold::caseId, follow::rests);
    }

    @Bean
    EventHandler<WorkOrderTakenOffHold> workOrderTakenOffHold() {
        return ofCases(WorkOrderTakenOffHold.class, WorkOrderTakenOffHold::caseId, follow::goesOn);
    }

    @Bean
    EventHandler<WorkOrderWithdrawn> workOrderWithdrawn() {
        return ofCases(WorkOrderWithdrawn.class, WorkOrderWithdrawn::caseId, follow::withdrawn);
    }

    @Bean
    EventHandler<ReportAnswered> reportAnswered() {
        return new Feed<>(ReportAnswered.class, follow::answered);
    }

    @Bean
    EventHandler<WorkOrderAccepted> workOrderAccepted() {
        return ofCases(
                WorkOrderAccepted.class,
                WorkOrderAccepted::caseId,
                (e, cause) -> follow.stepped(
                        e.caseId(),
                        step(Kind.ACCEPTED, e.workOrderId(), e.crewId(), e.acceptedAt(), e.expectedArrival()),
                        cause));
    }

    @Bean
    EventHandler<CrewDeparted> crewDeparted() {
        return ofCases(
                CrewDeparted.class,
                CrewDeparted::caseId,
                (e, cause) -> follow.stepped(
                        e.caseId(),
                        step(Kind.DEPARTED, e.workOrderId(), e.crewId(), e.departedAt(), e.expectedArrival()),
                        cause));
    }

    @Bean
    EventHandler<CrewArrived> crewArrived() {
        return ofCases(
                CrewArrived.class,
                CrewArrived::caseId,
                (e, cause) -> follow.stepped(
                        e.caseId(), step(Kind.ARRIVED, e.workOrderId(), e.crewId(), e.arrivedAt(), null), cause));
    }

    @Bean
    EventHandler<SupplyRestored> supplyRestored() {
        return ofCases(
                SupplyRestored.class,
                SupplyRestored::caseId,
                (e, cause) -> follow.stepped(
                        e.caseId(), step(Kind.RESTORED, e.workOrderId(), e.crewId(), e.restoredAt(), null), cause));
    }

    @Bean
    EventHandler<WorkOrderCompleted> workOrderCompleted() {
        return ofCases(WorkOrderCompleted.class, WorkOrderCompleted::caseId, (e, cause) -> {
            RepairStep step = new RepairStep(
                    Kind.COMPLETED, e.workOrderId(), e.crewId(), null, e.completedAt(), null, e.causeClass());
            follow.stepped(e.caseId(), step, cause);
        });
    }

    /** Orders for devices' notices, billing's requests and dispatchers' own work are nobody's case, as is what comes later. */
    private static <E extends Event> Feed<E> ofCases(
            Class<E> type, Function<E, String> caseId, BiConsumer<E, EventMetadata> to) {
        return new Feed<>(type, (event, cause) -> {
            if (caseId.apply(event).startsWith(CASE)) {
                to.accept(event, cause);
            }
        });
    }

    private static RepairStep step(
            Kind kind, String workOrderId, String crewId, Instant at, @Nullable Instant expectedArrival) {
        return new RepairStep(kind, workOrderId, crewId, null, at, expectedArrival, null);
    }
}
