package org.lamplighter.intake.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.FileReport;
import org.lamplighter.intake.cases.ListCases;
import org.lamplighter.intake.cases.Party;
import org.lamplighter.intake.cases.ShowCase;
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
@Tag(name = "Partner: cases", description = "Outsourced call centres file for callers and see their own cases, masked")
class PartnerCases {

    private static final String OWN = "cases the partner filed";

    private final FileReport fileReport;
    private final ShowCase showCase;
    private final ListCases listCases;
    private final CaseViews views;
    private final Answers answers;

    PartnerCases(FileReport fileReport, ShowCase showCase, ListCases listCases, CaseViews views, Answers answers) {
        this.fileReport = fileReport;
        this.showCase = showCase;
        this.listCases = listCases;
        this.views = views;
        this.answers = answers;
    }

    @PostMapping("/api/partner/v1/fault-reports")
    @Opens(to = Audience.PARTNER, scopes = "cases:create", owning = "the case becomes the partner's")
    @Operation(
            summary = "File a fault report for a caller",
            description = "Names the account, or area and address. Needs an Idempotency-Key.")
    ResponseEntity<String> file(
            @Valid @RequestBody ReportBody body, Caller caller, IdempotentRequest request, Locale locale) {
        Party.PartnerCentre partner = Parties.partner(caller);
        return answers.respond(fileReport.file(
                body.draft(locale),
                partner,
                request,
                stored -> answers.created(
                        "/api/partner/v1/cases/" + stored.id(),
                        stored.version(),
                        views.view(stored, partner, locale))));
    }

    @GetMapping("/api/partner/v1/cases")
    @Opens(to = Audience.PARTNER, scopes = "cases:read", owning = OWN)
    @Operation(summary = "Your cases, newest first, masked", description = "Leaves an audit row.")
    CaseView.PageView list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        Party.PartnerCentre partner = Parties.partner(caller);
        return views.page(listCases.list(partner, Set.of(), Cursors.read(cursor), limit), partner);
    }

    @GetMapping("/api/partner/v1/cases/{caseId}")
    @Opens(to = Audience.PARTNER, scopes = "cases:read", owning = OWN)
    @Operation(summary = "One of your cases, masked", description = "Leaves an audit row.")
    ResponseEntity<CaseView> show(@PathVariable String caseId, Caller caller, Locale locale) {
        Party.PartnerCentre partner = Parties.partner(caller);
        Stored<Case> stored = showCase.show(caseId, partner);
        return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(views.view(stored, partner, locale));
    }
}
