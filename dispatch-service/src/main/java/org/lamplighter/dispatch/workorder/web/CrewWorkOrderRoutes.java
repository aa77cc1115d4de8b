package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.ReturnReason;
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
import org.springframework.web.bind.annotation.RequestHeader;
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
    private static final String KEY = "Idempotency-Key";
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

    /** Where the crew sets out. */
    record Departure(@Nullable PositionBody position) {}

    /** Where and when the crew arrived; now when no time is told. */
    record ArrivalBody(
            @Nullable PositionBody position, @Nullable Instant at) {}

    /** When supply was back; now when no time is told. */
    record Restoration(@Nullable Instant restoredAt) {}

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
    ResponseEntity<String> accept(
            @PathVariable String id, @RequestHeader(KEY) String key, Caller caller, IdempotentRequest request) {
        return step(id, told(key, caller, new CrewStep.Accept(), null, null), request);
    }

    @PostMapping(ORDERS + "/{id}/departure")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Set out")
    ResponseEntity<String> depart(
            @PathVariable String id,
            @Valid @RequestBody Departure body,
            @RequestHeader(KEY) String key,
            Caller caller,
            IdempotentRequest request) {
        return step(id, told(key, caller, new CrewStep.Depart(null), body.position(), null), request);
    }

    @PostMapping(ORDERS + "/{id}/arrival")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(
            summary = "Arrive on site",
            description = "The position is compared with the site; one that is too far away is recorded, not refused.")
    ResponseEntity<String> arrive(
            @PathVariable String id,
            @Valid @RequestBody ArrivalBody body,
            @RequestHeader(KEY) String key,
            Caller caller,
            IdempotentRequest request) {
        return step(id, told(key, caller, new CrewStep.Arrive(null, null), body.position(), body.at()), request);
    }

    @PostMapping(ORDERS + "/{id}/restoration")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Supply is back")
    ResponseEntity<String> restore(
            @PathVariable String id,
            @Valid @RequestBody Restoration body,
            @RequestHeader(KEY) String key,
            Caller caller,
            IdempotentRequest request) {
        return step(id, told(key, caller, new CrewStep.RestoreSupply(), null, body.restoredAt()), request);
    }

    @PostMapping(ORDERS + "/{id}/completion")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Report on the finished work")
    ResponseEntity<String> complete(
            @PathVariable String id,
            @Valid @RequestBody CommandBody.CompletionBody body,
            @RequestHeader(KEY) String key,
            Caller caller,
            IdempotentRequest request) {
        return step(id, told(key, caller, body.step(), null, null), request);
    }

    @PostMapping(ORDERS + "/{id}/return")
    @Opens(to = Audience.CREW, roles = "crew", owning = HELD)
    @Operation(summary = "Give the order back to the desk, with a reason of the closed list")
    ResponseEntity<String> giveBack(
            @PathVariable String id,
            @Valid @RequestBody ReturnBody body,
            @RequestHeader(KEY) String key,
            Caller caller,
            IdempotentRequest request) {
        return step(id, told(key, caller, new CrewStep.GiveBack(body.reason()), null, null), request);
    }

    private static TakeStep.Told told(
            String key, Caller caller, CrewStep step, @Nullable PositionBody position, @Nullable Instant at) {
        return new TakeStep.Told(key, caller.requireCrewId(), step, PositionBody.position(position), at);
    }

    private ResponseEntity<String> step(String id, TakeStep.Told told, IdempotentRequest request) {
        return answers.respond(
                takeStep.take(id, told, request, order -> answers.ok(order.version(), WorkOrderView.forCrew(order))));
    }
}
