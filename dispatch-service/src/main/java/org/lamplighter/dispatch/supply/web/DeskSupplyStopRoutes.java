package org.lamplighter.dispatch.supply.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.supply.AccountSupply;
import org.lamplighter.dispatch.supply.DecideStop;
import org.lamplighter.dispatch.supply.Evidence;
import org.lamplighter.dispatch.supply.OrderStop;
import org.lamplighter.dispatch.supply.StopRule;
import org.lamplighter.dispatch.supply.StopRules;
import org.lamplighter.dispatch.supply.SupplyRegister;
import org.lamplighter.dispatch.workorder.WithdrawalReason;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
        name = "Stopped supply",
        description = "Accounts whose supply crews stopped, and stops for theft and breach of contract")
class DeskSupplyStopRoutes {

    private static final String STOPS = "/api/desk/v1/supply-stops";
    private static final String OF_AREAS = "accounts of the caller's service areas";

    private final OrderStop orderStop;
    private final DecideStop decideStop;
    private final SupplyRegister register;
    private final StopRules rules;
    private final Answers answers;

    DeskSupplyStopRoutes(
            OrderStop orderStop, DecideStop decideStop, SupplyRegister register, StopRules rules, Answers answers) {
        this.orderStop = orderStop;
        this.decideStop = decideStop;
        this.register = register;
        this.rules = rules;
        this.answers = answers;
    }

    /**
     * What is to be stopped and why.
     *
     * @param note what was found; never a customer's data
     * @param inspectionId the order on which a crew found it, if there was one
     */
    record StopBody(
            @NotNull @Pattern(regexp = "\\d{10}") String accountNumber,
            @NotNull StopGround ground,
            @NotBlank @Size(max = 500) String note,
            @Nullable @Size(max = 64) String inspectionId) {}

    /** Why it is called off. */
    record CallOffBody(
            @NotNull WithdrawalReason reason,
            @Nullable @Size(max = 200) String note) {}

    /**
     * Why supply is given back.
     *
     * @param note what was put right
     * @param goneAt since when the cause is gone; now if absent
     */
    record ReturnBody(
            @NotBlank @Size(max = 200) String note,
            @Nullable Instant goneAt) {}

    record RulesView(List<StopRule> items) {}

    @GetMapping(STOPS)
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(
            summary = "Accounts whose supply a crew stopped, or is asked to stop, newest first",
            description =
                    "For arrears, theft and breach. Nobody but the desk and the customer sees them: they are no outage of the network.")
    Page<SupplyView> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Set<String> areas = area == null ? caller.areas() : caller.worksFor(area) ? Set.of(area) : Set.of();
        return register.ofAreas(areas, open, PageRequest.of(cursor, limit)).map(SupplyView::of);
    }

    @GetMapping(STOPS + "/rules")
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = "rules, the same for everyone")
    @Operation(summary = "When supply may be stopped for theft and breach, and where that stands")
    RulesView rules() {
        return new RulesView(rules.rules());
    }

    @GetMapping(STOPS + "/{accountNumber}")
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "What was stopped at an account and given back")
    ResponseEntity<SupplyView> one(@PathVariable String accountNumber, Caller caller) {
        Stored<AccountSupply> supply = decideStop.inAreas(accountNumber, caller.areas());
        return ResponseEntity.ok().eTag(Answers.etag(supply.version())).body(SupplyView.of(supply));
    }

    @PostMapping(STOPS)
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Order that supply is stopped for theft or breach of contract",
            description =
                    "For theft crews are asked at once; for breach the customer is given notice as the rules say, and again right before."
                            + " Protected accounts are refused. Arrears are decided in billing.")
    ResponseEntity<String> order(@Valid @RequestBody StopBody body, Caller caller, IdempotentRequest request) {
        OrderStop.Wanted wanted = new OrderStop.Wanted(
                caller.subject(),
                caller.areas(),
                body.accountNumber(),
                body.ground(),
                new Evidence(body.note(), body.inspectionId()));
        return answers.respond(orderStop.order(
                wanted,
                request,
                supply -> answers.created(STOPS + "/" + supply.id(), supply.version(), SupplyView.of(supply))));
    }

    @PostMapping(STOPS + "/{accountNumber}/withdrawal")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Call a stop off, until it is done",
            description =
                    "A crew that was asked says whether it did it before it heard; then supply is given back at once.")
    ResponseEntity<String> callOff(
            @PathVariable String accountNumber,
            @Valid @RequestBody CallOffBody body,
            Caller caller,
            IdempotentRequest request) {
        return answers.respond(decideStop.callOff(
                accountNumber, decider(caller, body.note()), body.reason().name(), request, this::answer));
    }

    @PostMapping(STOPS + "/{accountNumber}/restoration")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Say that the cause of a stop is gone",
            description = "Crews are asked to give supply back; the customer hears until when, as the rules promise.")
    ResponseEntity<String> giveBack(
            @PathVariable String accountNumber,
            @Valid @RequestBody ReturnBody body,
            Caller caller,
            IdempotentRequest request) {
        return answers.respond(
                decideStop.giveBack(accountNumber, decider(caller, body.note()), body.goneAt(), request, this::answer));
    }

    private static DecideStop.Decider decider(Caller caller, @Nullable String note) {
        return new DecideStop.Decider(caller.subject(), caller.areas(), note);
    }

    private Answer answer(Stored<AccountSupply> supply) {
        return answers.ok(supply.version(), SupplyView.of(supply));
    }
}
