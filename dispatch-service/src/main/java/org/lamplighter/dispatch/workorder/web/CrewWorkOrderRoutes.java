package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.workorder.CrewStep;
import org.lamplighter.dispatch.workorder.TakeStep;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What crews' phones call. The crew is the token's; an order of another crew looks like no order. That a crew was given an
 * order, and so may read whom it visits, stands in the order's history.
 */
@RestController
@Tag(name = "Work orders of a crew")
class CrewWorkOrderRoutes {

    private static final String ORDERS = "/api/crew/v1/work-orders";
    private static final String HELD = "orders the caller's crew holds";
    private static final String OWN = "orders the caller's crew holds or completed";

    private final TakeStep takeStep;
    private final WorkOrderLists lists;
    private final Aggregates<WorkOrder> orders;
    private final Answers answers;

    CrewWorkOrderRoutes(TakeStep takeStep, WorkOrderLists lists, Aggregates<WorkOrder> orders, Answers answers) {
        this.takeStep = takeStep;
        this.lists = lists;
        this.orders = orders;
        this.answers = answers;
    }

    /** A place, WGS 84. */
    record PositionBody(double latitude, double longitude) {
        static @Nullable Position position(@Nullable PositionBody body) {
            return body == null ? null : new Position(body.latitude(), body.longitude());
        }
    }

    /** Where the crew sets out. */
    record Departure(@Nullable PositionBody position) {}

    /** Where and when the crew arrived; now when no time is told. */
    record ArrivalBody(
            @Nullable PositionBody position, @Nullable Instant at) {}

    /** When supply was back; now when no time is told. */
    record Restoration(@Nullable Instant restoredAt) {}

    /** The crew's report. */
    record CompletionBody(
            @NotNull CauseClass causeClass,
            @Size(max = 1000) @Nullable String workDone,
            @Size(max = 20) @Nullable List<String> photoIds) {}

    /** Why the order is given back. */
    record ReturnBody(@NotNull ReturnReason reason) {}

    @GetMapping(ORDERS)
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(summary = "The crew's orders: open ones first, newest first")
    ResponseEntity<Page<WorkOrderView>> list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Page<Stored<WorkOrder>> page = lists.ofCrew(caller.requireCrewId(), open, PageRequest.of(cursor, limit));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page.map(WorkOrderView::forCrew));
    }

    @GetMapping(ORDERS + "/{id}")
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(summary = "One order")
    ResponseEntity<WorkOrderView> one(@PathVariable String id, Caller caller) {
        Stored<WorkOrder> order = WorkOrderAccess.ofCrew(orders.find(id), caller.requireCrewId());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Answers.etag(order.version()))
                .body(WorkOrderView.forCrew(order));
    }

    @PostMapping(ORDERS + "/{id}/acceptance")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Take the order on")
    ResponseEntity<String> accept(@PathVariable String id, Caller caller, IdempotentRequest request) {
        return step(id, caller, new CrewStep.Accept(), request);
    }

    @PostMapping(ORDERS + "/{id}/departure")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Set out")
    ResponseEntity<String> depart(
            @PathVariable String id, @Valid @RequestBody Departure body, Caller caller, IdempotentRequest request) {
        return step(id, caller, new CrewStep.Depart(PositionBody.position(body.position())), request);
    }

    @PostMapping(ORDERS + "/{id}/arrival")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(
            summary = "Arrive on site",
            description = "The position is compared with the site; one that is too far away is recorded, not refused.")
    ResponseEntity<String> arrive(
            @PathVariable String id, @Valid @RequestBody ArrivalBody body, Caller caller, IdempotentRequest request) {
        return step(id, caller, new CrewStep.Arrive(PositionBody.position(body.position()), body.at()), request);
    }

    @PostMapping(ORDERS + "/{id}/restoration")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Supply is back")
    ResponseEntity<String> restore(
            @PathVariable String id, @Valid @RequestBody Restoration body, Caller caller, IdempotentRequest request) {
        return step(id, caller, new CrewStep.RestoreSupply(body.restoredAt()), request);
    }

    @PostMapping(ORDERS + "/{id}/completion")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Report on the finished work")
    ResponseEntity<String> complete(
            @PathVariable String id,
            @Valid @RequestBody CompletionBody body,
            Caller caller,
            IdempotentRequest request) {
        List<String> photoIds = body.photoIds() == null ? List.of() : body.photoIds();
        return step(id, caller, new CrewStep.Complete(body.causeClass(), body.workDone(), photoIds), request);
    }

    @PostMapping(ORDERS + "/{id}/return")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Give the order back to the desk, with a reason of the closed list")
    ResponseEntity<String> giveBack(
            @PathVariable String id, @Valid @RequestBody ReturnBody body, Caller caller, IdempotentRequest request) {
        return step(id, caller, new CrewStep.GiveBack(body.reason()), request);
    }

    private ResponseEntity<String> step(String id, Caller caller, CrewStep step, IdempotentRequest request) {
        return answers.respond(takeStep.take(
                id,
                caller.requireCrewId(),
                step,
                request,
                order -> answers.ok(order.version(), WorkOrderView.forCrew(order))));
    }
}
