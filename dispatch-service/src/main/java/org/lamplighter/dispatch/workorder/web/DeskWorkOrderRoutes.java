package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Work orders at the desk")
class DeskWorkOrderRoutes {

    private static final String ORDERS = "/api/desk/v1/work-orders";
    private static final String OF_AREAS = "orders of the caller's service areas";

    private final WorkOrderLists lists;
    private final Aggregates<WorkOrder> orders;

    DeskWorkOrderRoutes(WorkOrderLists lists, Aggregates<WorkOrder> orders) {
        this.lists = lists;
        this.orders = orders;
    }

    @GetMapping(ORDERS)
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "Work orders, newest first", description = "Personal data is masked.")
    Page<WorkOrderView> list(
            @RequestParam(required = false) @Nullable Phase state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Set<String> areas = area == null ? caller.areas() : caller.worksFor(area) ? Set.of(area) : Set.of();
        return lists.ofAreas(areas, Optional.ofNullable(state), PageRequest.of(cursor, limit))
                .map(WorkOrderView::forDesk);
    }

    @GetMapping(ORDERS + "/{id}")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "One work order, and why its crew was chosen", description = "Personal data is masked.")
    ResponseEntity<WorkOrderView> one(@PathVariable String id, Caller caller) {
        Stored<WorkOrder> order = WorkOrderAccess.inAreas(orders.find(id), caller.areas());
        return ResponseEntity.ok().eTag(Answers.etag(order.version())).body(WorkOrderView.forDesk(order));
    }
}
