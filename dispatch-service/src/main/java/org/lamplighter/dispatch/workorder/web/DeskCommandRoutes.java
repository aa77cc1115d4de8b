package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.dispatch.workorder.CommandOrder;
import org.lamplighter.dispatch.workorder.DeskCommand;
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

/** A dispatcher's decisions about an order, beside giving it to a crew. */
@RestController
@Tag(name = "Work orders at the desk")
class DeskCommandRoutes {

    private static final String ORDER = "/api/desk/v1/work-orders/{id}";
    private static final String OF_AREAS = "orders of the caller's service areas";

    private final CommandOrder commandOrder;
    private final Answers answers;

    DeskCommandRoutes(CommandOrder commandOrder, Answers answers) {
        this.commandOrder = commandOrder;
        this.answers = answers;
    }

    /** Why. */
    record ReasonBody(@NotBlank @Size(max = 200) String reason) {}

    /** Why it rests, and when it goes on by itself. */
    record HoldBody(@NotNull HoldReason reason, @NotNull Instant until) {}

    /** Which area, and why. */
    record AreaBody(
            @NotNull @Pattern(regexp = "\\d{6}") String areaCode,
            @NotBlank @Size(max = 200) String reason) {}

    @PostMapping(ORDER + "/lock")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(
            summary = "Lock the order with its crew",
            description = "Neither the plan nor a dispatcher gives it to another crew until it is unlocked.")
    ResponseEntity<String> lock(
            @PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller, IdempotentRequest request) {
        return command(id, new DeskCommand.LockIt(body.reason()), caller, request);
    }

    @PostMapping(ORDER + "/unlock")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(summary = "Unlock the order, with a reason")
    ResponseEntity<String> unlock(
            @PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller, IdempotentRequest request) {
        return command(id, new DeskCommand.Unlock(body.reason()), caller, request);
    }

    @PostMapping(ORDER + "/hold")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(
            summary = "Let the order rest until a time, with a reason of the closed list",
            description = "Its crew is rid of it. It goes on by itself at that time. The clocks of what was promised"
                    + " stand only for WAITING_FOR_CUSTOMER, APPOINTMENT_AGREED and FORCE_MAJEURE.")
    ResponseEntity<String> hold(
            @PathVariable String id, @Valid @RequestBody HoldBody body, Caller caller, IdempotentRequest request) {
        return command(id, new DeskCommand.PutOnHold(body.reason(), body.until()), caller, request);
    }

    @PostMapping(ORDER + "/resumption")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(summary = "Let an order that rests go on now")
    ResponseEntity<String> resume(@PathVariable String id, Caller caller, IdempotentRequest request) {
        return command(id, new DeskCommand.Resume(), caller, request);
    }

    @PostMapping(ORDER + "/areas")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(
            summary = "Open the order to crews of a neighbouring service area",
            description = "From then on the plan and dispatchers may choose them for it.")
    ResponseEntity<String> open(
            @PathVariable String id, @Valid @RequestBody AreaBody body, Caller caller, IdempotentRequest request) {
        return command(id, new DeskCommand.OpenTo(body.areaCode(), body.reason()), caller, request);
    }

    private ResponseEntity<String> command(String id, DeskCommand command, Caller caller, IdempotentRequest request) {
        return answers.respond(commandOrder.command(
                id,
                new CommandOrder.Dispatcher(caller.subject(), caller.areas()),
                command,
                request,
                order -> answers.ok(order.version(), WorkOrderView.forDesk(order))));
    }
}
