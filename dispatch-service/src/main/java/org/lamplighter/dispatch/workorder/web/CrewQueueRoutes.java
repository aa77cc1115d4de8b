package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.Recalls;
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
    private final Recalls recalls;

    CrewQueueRoutes(CrewQueues queues, Recalls recalls) {
        this.queues = queues;
        this.recalls = recalls;
    }

    /**
     * The whole queue; it has no pages.
     *
     * @param calledOff orders that were called off while the crew had them: it tells whether it did the work before, with
     *     STAND_DOWN or COMPLETE
     */
    record Queue(List<WorkOrderView> items, List<WorkOrderView> calledOff) {}

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
        List<WorkOrderView> calledOff = recalls.asking(caller.requireCrewId(), MOST).stream()
                .map(WorkOrderView::forCrew)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Queue(items, calledOff));
    }
}
