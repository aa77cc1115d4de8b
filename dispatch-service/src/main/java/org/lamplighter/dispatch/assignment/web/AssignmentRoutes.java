package org.lamplighter.dispatch.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.assignment.AssignByDispatcher;
import org.lamplighter.dispatch.assignment.CallHelper;
import org.lamplighter.dispatch.workorder.web.WorkOrderView;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Work orders at the desk")
class AssignmentRoutes {

    private final AssignByDispatcher assignByDispatcher;
    private final CallHelper callHelper;
    private final Answers answers;

    AssignmentRoutes(AssignByDispatcher assignByDispatcher, CallHelper callHelper, Answers answers) {
        this.assignByDispatcher = assignByDispatcher;
        this.callHelper = callHelper;
        this.answers = answers;
    }

    /**
     * A dispatcher's decision.
     *
     * @param reason needed when the order is taken from another crew
     */
    record AssignmentBody(
            @NotBlank @Size(max = 32) String crewId,
            @Size(min = 1, max = 200) @Nullable String reason) {}

    @PostMapping("/api/desk/v1/work-orders/{id}/assignment")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = "orders of the caller's service areas")
    @Operation(summary = "Give the order to a crew", description = "A reason is needed to take it from another crew.")
    ResponseEntity<String> assign(
            @PathVariable String id,
            @Valid @RequestBody AssignmentBody body,
            Caller caller,
            IdempotentRequest request) {
        AssignByDispatcher.Order order =
                new AssignByDispatcher.Order(caller.subject(), caller.areas(), body.crewId(), body.reason());
        return answers.respond(assignByDispatcher.assign(
                id, order, request, given -> answers.ok(given.version(), WorkOrderView.forDesk(given))));
    }

    @PostMapping("/api/desk/v1/work-orders/{id}/helpers")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = "orders of the caller's service areas")
    @Operation(
            summary = "Call a second crew to help with the order",
            description = "It gets an order of its own, linked to this one. Customers hear of the leading order alone,"
                    + " and the outage ends with it.")
    ResponseEntity<String> help(
            @PathVariable String id,
            @Valid @RequestBody AssignmentBody body,
            Caller caller,
            IdempotentRequest request) {
        AssignByDispatcher.Order order =
                new AssignByDispatcher.Order(caller.subject(), caller.areas(), body.crewId(), body.reason());
        return answers.respond(callHelper.call(
                id,
                order,
                request,
                given -> answers.created(
                        "/api/desk/v1/work-orders/" + given.id(), given.version(), WorkOrderView.forDesk(given))));
    }
}
