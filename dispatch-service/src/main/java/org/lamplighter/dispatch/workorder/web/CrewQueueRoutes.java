package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.RouteOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a crew has before it, in the order in which it is to be done. */
@RestController
@Tag(name = "Work orders of a crew")
class CrewQueueRoutes {

    private static final int MOST = 200;

    private final CrewQueues queues;

    CrewQueueRoutes(CrewQueues queues) {
        this.queues = queues;
    }

    /** The whole queue; it has no pages. */
    record Queue(List<WorkOrderView> items) {}

    @GetMapping("/api/crew/v1/queue")
    @Opens(to = Audience.CREW, roles = "crew", owning = "orders the caller's crew holds")
    @Operation(
            summary = "The crew's open orders in route order",
            description = "Each with its expected arrival as last planned.")
    ResponseEntity<Queue> queue(Caller caller) {
        List<WorkOrderView> items = queues.heldBy(Set.of(caller.requireCrewId()), MOST).stream()
                .sorted(Comparator.comparing((Stored<WorkOrder> order) -> order.state(), RouteOrder.comparator()))
                .map(WorkOrderView::forCrew)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Queue(items));
    }
}
