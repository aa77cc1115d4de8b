package org.lamplighter.intake.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.CaseStatus;
import org.lamplighter.intake.cases.DiscloseField;
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
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Desk: cases", description = "Cases of the desk user's service areas")
class DeskCases {

    private static final String OWN = "cases of the user's service areas";

    private final FileReport fileReport;
    private final ShowCase showCase;
    private final ListCases listCases;
    private final DiscloseField discloseField;
    private final CaseViews views;
    private final Answers answers;

    DeskCases(
            FileReport fileReport,
            ShowCase showCase,
            ListCases listCases,
            DiscloseField discloseField,
            CaseViews views,
            Answers answers) {
        this.fileReport = fileReport;
        this.showCase = showCase;
        this.listCases = listCases;
        this.discloseField = discloseField;
        this.views = views;
        this.answers = answers;
    }

    /** Which value is needed, and why. */
    record DisclosureBody(
            @NotNull DisclosedField field,
            @NotNull @Size(min = 4, max = 500) String reason) {}

    /** Fields as the views name them. */
    enum DisclosedField {
        contactName(DiscloseField.Field.CONTACT_NAME),
        contactPhone(DiscloseField.Field.CONTACT_PHONE),
        address(DiscloseField.Field.ADDRESS),
        description(DiscloseField.Field.DESCRIPTION);

        private final DiscloseField.Field field;

        DisclosedField(DiscloseField.Field field) {
            this.field = field;
        }
    }

    /** One value in clear. */
    record DisclosureView(DisclosedField field, @Nullable String value) {}

    @PostMapping("/api/desk/v1/fault-reports")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "supervisor"},
            owning = OWN)
    @Operation(summary = "File a fault report taken by phone", description = "Needs an Idempotency-Key.")
    ResponseEntity<String> file(
            @Valid @RequestBody ReportBody body, Caller caller, IdempotentRequest request, Locale locale) {
        Party.DeskUser user = Parties.desk(caller);
        return answers.respond(fileReport.file(
                body.draft(locale),
                user,
                request,
                stored -> answers.created(
                        "/api/desk/v1/cases/" + stored.id(), stored.version(), views.view(stored, user, locale))));
    }

    @GetMapping("/api/desk/v1/cases")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OWN)
    @Operation(
            summary = "Cases of your service areas, newest first, masked",
            description = "Open ones unless states are asked for. Leaves an audit row.")
    CaseView.PageView list(
            @RequestParam(required = false) @Nullable Set<CaseStatus> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        Party.DeskUser user = Parties.desk(caller);
        Set<CaseStatus> statuses = status == null ? Set.of() : status;
        return views.page(listCases.list(user, statuses, Cursors.read(cursor), limit), user);
    }

    @GetMapping("/api/desk/v1/cases/{caseId}")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OWN)
    @Operation(summary = "A case of your service areas, masked", description = "Leaves an audit row.")
    ResponseEntity<CaseView> show(@PathVariable String caseId, Caller caller, Locale locale) {
        Party.DeskUser user = Parties.desk(caller);
        Stored<Case> stored = showCase.show(caseId, user);
        return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(views.view(stored, user, locale));
    }

    @PostMapping("/api/desk/v1/cases/{caseId}/disclosures")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OWN)
    @Operation(
            summary = "See one value in clear",
            description = "For a reason, which is kept with who saw what. Each call is a disclosure of its own.")
    ResponseEntity<DisclosureView> disclose(
            @PathVariable String caseId,
            @Valid @RequestBody DisclosureBody body,
            IdempotentRequest request,
            Caller caller) {
        String value = discloseField
                .disclose(caseId, Parties.desk(caller), body.field().field, body.reason())
                .orElse(null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new DisclosureView(body.field(), value));
    }
}
