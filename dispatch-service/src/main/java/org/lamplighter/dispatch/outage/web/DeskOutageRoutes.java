package org.lamplighter.dispatch.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.outage.TellOutage;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
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
@Tag(name = "Outages at the desk")
class DeskOutageRoutes {

    private static final String OUTAGES = "/api/desk/v1/outages";
    private static final String OF_AREAS = "outages of the caller's service areas";

    private final TellOutage tellOutage;
    private final OutageLists lists;
    private final Answers answers;

    DeskOutageRoutes(TellOutage tellOutage, OutageLists lists, Answers answers) {
        this.tellOutage = tellOutage;
        this.lists = lists;
        this.answers = answers;
    }

    /** What is known now; without an expected restoration nobody knows it yet. */
    record UpdateBody(@NotNull CauseClass cause, @Nullable Instant expectedRestoration) {}

    @GetMapping(OUTAGES)
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "Outages: open ones first, newest first")
    Page<OutageView> list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Set<String> areas = area == null ? caller.areas() : caller.worksFor(area) ? Set.of(area) : Set.of();
        return lists.ofAreas(areas, open, PageRequest.of(cursor, limit)).map(OutageView::of);
    }

    @GetMapping(OUTAGES + "/{id}")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "One outage and what was told of it")
    ResponseEntity<OutageView> one(@PathVariable String id, Caller caller) {
        Stored<Outage> outage = tellOutage.inAreas(id, caller.areas());
        return ResponseEntity.ok().eTag(Answers.etag(outage.version())).body(OutageView.of(outage));
    }

    @PostMapping(OUTAGES + "/{id}/updates")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(summary = "Tell the affected customers cause and expected restoration")
    ResponseEntity<String> update(
            @PathVariable String id, @Valid @RequestBody UpdateBody body, Caller caller, IdempotentRequest request) {
        TellOutage.News news =
                new TellOutage.News(caller.subject(), caller.areas(), body.cause(), body.expectedRestoration());
        return answers.respond(
                tellOutage.tell(id, news, request, outage -> answers.ok(outage.version(), OutageView.of(outage))));
    }
}
