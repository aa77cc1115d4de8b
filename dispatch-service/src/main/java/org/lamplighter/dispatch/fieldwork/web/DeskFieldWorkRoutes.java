package org.lamplighter.dispatch.fieldwork.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.fieldwork.CallOffWork;
import org.lamplighter.dispatch.fieldwork.OrderFieldWork;
import org.lamplighter.dispatch.workorder.WithdrawalReason;
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
class DeskFieldWorkRoutes {

    private static final String ORDERS = "/api/desk/v1/work-orders";

    private final OrderFieldWork orderFieldWork;
    private final CallOffWork callOffWork;
    private final Answers answers;

    DeskFieldWorkRoutes(OrderFieldWork orderFieldWork, CallOffWork callOffWork, Answers answers) {
        this.orderFieldWork = orderFieldWork;
        this.callOffWork = callOffWork;
        this.answers = answers;
    }

    /** Why it is called off. */
    record WithdrawalBody(
            @NotNull WithdrawalReason reason,
            @Nullable @Size(max = 200) String note) {}

    @PostMapping(ORDERS)
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = "sites of the caller's service areas")
    @Operation(
            summary = "Order an inspection, planned maintenance, a meter check or an emergency generator",
            description =
                    "At an account, a transformer area or a spot. It is given to a crew shortly before it may begin, and rests until"
                            + " then. Stops and restores for arrears are asked for by billing.")
    ResponseEntity<String> order(@Valid @RequestBody WorkBody body, Caller caller, IdempotentRequest request) {
        return answers.respond(orderFieldWork.order(
                body.wanted(caller.areas()),
                request,
                order -> answers.created(ORDERS + "/" + order.id(), order.version(), WorkOrderView.forDesk(order))));
    }

    @PostMapping(ORDERS + "/{id}/withdrawal")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = "orders of the caller's service areas")
    @Operation(
            summary = "Call off work that is no repair, with a reason of the closed list",
            description =
                    "Whoever has it. A crew that had it is asked whether it did the work before it heard of that; if it did, it is"
                            + " told as done. What billing asked for is told as given up when all have said that they did not, or after 14 hours.")
    ResponseEntity<String> callOff(
            @PathVariable String id,
            @Valid @RequestBody WithdrawalBody body,
            Caller caller,
            IdempotentRequest request) {
        CallOffWork.Decided decided =
                new CallOffWork.Decided(caller.subject(), caller.areas(), body.reason(), body.note());
        return answers.respond(callOffWork.byDesk(
                id, decided, request, order -> answers.ok(order.version(), WorkOrderView.forDesk(order))));
    }
}
