package org.lamplighter.billing.arrears.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.arrears.Arrears;
import org.lamplighter.billing.arrears.DecideArrears;
import org.lamplighter.billing.arrears.ReadArrears;
import org.lamplighter.billing.arrears.RefusalReason;
import org.lamplighter.billing.arrears.Stage;
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

/** The desk sees arrears, and supervisors decide whether supply may be stopped. */
@RestController
@Tag(name = "Arrears", description = "Bills that are late too long, and what is done about them")
final class DeskArrears {

    private static final String PATH = "/api/desk/v1/arrears";
    private static final String OF_AREAS = "accounts of the caller's service areas";
    private static final int MOST_A_PAGE = 100;

    private final ReadArrears read;
    private final DecideArrears decide;
    private final Answers answers;

    DeskArrears(ReadArrears read, DecideArrears decide, Answers answers) {
        this.read = read;
        this.decide = decide;
        this.answers = answers;
    }

    record ArrearsPage(List<ArrearsView> items, @Nullable String next) {}

    /** Why not. */
    record RefusalRequest(@NotNull RefusalReason reason) {}

    @GetMapping(PATH)
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "supervisor"},
            owning = OF_AREAS)
    @Operation(
            summary = "Arrears at a stage, by area and account",
            description = "Without stage, those that wait for a person's approval. Amounts are those of the last look.")
    ArrearsPage list(
            Caller caller,
            @RequestParam(defaultValue = "FOR_APPROVAL") Stage stage,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Set<String> areas = area == null ? caller.areas() : caller.worksFor(area) ? Set.of(area) : Set.of();
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        ReadArrears.Place after = cursor == null ? null : ReadArrears.Place.of(cursor);
        List<Stored<Arrears>> found = read.at(areas, stage, after, size + 1);
        List<Stored<Arrears>> page = found.subList(0, Math.min(size, found.size()));
        return new ArrearsPage(
                page.stream().map(ArrearsView::of).toList(),
                found.size() > size
                        ? ReadArrears.Place.of(page.getLast().state()).cursor()
                        : null);
    }

    @GetMapping(PATH + "/{accountNumber}")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "The arrears of an account")
    ResponseEntity<ArrearsView> one(Caller caller, @PathVariable String accountNumber) {
        Stored<Arrears> found = read.one(caller.areas(), accountNumber);
        return ResponseEntity.ok().eTag(Answers.etag(found.version())).body(ArrearsView.of(found));
    }

    @PostMapping(PATH + "/{accountNumber}/approvals")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Approve that supply is stopped",
            description = "The customer is given notice; supply is stopped no sooner than the rules say, and not at all"
                    + " when the ground goes meanwhile. Leaves an audit row.")
    ResponseEntity<String> approve(Caller caller, IdempotentRequest request, @PathVariable String accountNumber) {
        return answers.respond(decide.approve(request, decider(caller), accountNumber, this::answer));
    }

    @PostMapping(PATH + "/{accountNumber}/refusals")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Refuse to stop supply, or take an approval back",
            description =
                    "Possible until crews are asked; then the account can be marked as protected. It is asked again"
                            + " after the days of the rules. Leaves an audit row.")
    ResponseEntity<String> refuse(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @Valid @RequestBody RefusalRequest body) {
        return answers.respond(decide.refuse(request, decider(caller), accountNumber, body.reason(), this::answer));
    }

    private static DecideArrears.Decider decider(Caller caller) {
        return new DecideArrears.Decider(caller.identity(), caller.areas());
    }

    private Answer answer(Stored<Arrears> arrears) {
        return answers.ok(arrears.version(), ArrearsView.of(arrears));
    }
}
