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
import org.lamplighter.intake.cases.ConfirmCase;
import org.lamplighter.intake.cases.Confirmation;
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
import org.lamplighter.kit.personal.PersonalText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customer: cases", description = "Report a fault, follow it, say whether it is solved")
class CustomerCases {

    private static final String OWN = "cases the customer filed, or that were filed for the customer's account";

    private final FileReport fileReport;
    private final ShowCase showCase;
    private final ListCases listCases;
    private final ConfirmCase confirmCase;
    private final CaseViews views;
    private final Answers answers;

    CustomerCases(
            FileReport fileReport,
            ShowCase showCase,
            ListCases listCases,
            ConfirmCase confirmCase,
            CaseViews views,
            Answers answers) {
        this.fileReport = fileReport;
        this.showCase = showCase;
        this.listCases = listCases;
        this.confirmCase = confirmCase;
        this.views = views;
        this.answers = answers;
    }

    /** The customer's answer. */
    record ConfirmationBody(
            @NotNull Boolean solved,
            @Nullable @Min(1) @Max(5) Integer satisfaction,
            @Nullable @Size(max = 2000) String comment) {

        Confirmation confirmation() {
            return new Confirmation(
                    solved, satisfaction, comment == null || comment.isEmpty() ? null : new PersonalText(comment));
        }
    }

    @PostMapping("/api/customer/v1/fault-reports")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the customer")
    @Operation(
            summary = "Report a fault at one of your accounts",
            description =
                    "Answers with the promised times; under a known outage with its cause, its expected end and when"
                            + " you hear again. Needs an Idempotency-Key.")
    ResponseEntity<String> file(
            @Valid @RequestBody ReportBody body, Caller caller, IdempotentRequest request, Locale locale) {
        Party.Customer customer = Parties.customer(caller);
        return answers.respond(fileReport.file(
                body.draft(locale),
                customer,
                request,
                stored -> answers.created(
                        "/api/customer/v1/cases/" + stored.id(),
                        stored.version(),
                        views.view(stored, customer, locale))));
    }

    @GetMapping("/api/customer/v1/cases")
    @Opens(to = Audience.CUSTOMER, owning = OWN)
    @Operation(summary = "Your cases, newest first")
    CaseView.PageView list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        Party.Customer customer = Parties.customer(caller);
        return views.page(listCases.list(customer, Set.of(), Cursors.read(cursor), limit), customer);
    }

    @GetMapping("/api/customer/v1/cases/{caseId}")
    @Opens(to = Audience.CUSTOMER, owning = OWN)
    @Operation(summary = "One of your cases, with its history")
    ResponseEntity<CaseView> show(@PathVariable String caseId, Caller caller, Locale locale) {
        Party.Customer customer = Parties.customer(caller);
        Stored<Case> stored = showCase.show(caseId, customer);
        return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(views.view(stored, customer, locale));
    }

    @PostMapping("/api/customer/v1/cases/{caseId}/confirmation")
    @Opens(to = Audience.CUSTOMER, owning = OWN)
    @Operation(
            summary = "Say whether it is solved",
            description = "\"Yes\" closes the case; \"no\" opens it again with new promised times. Needs an"
                    + " Idempotency-Key; If-Match is optional.")
    ResponseEntity<String> confirm(
            @PathVariable String caseId,
            @Valid @RequestBody ConfirmationBody body,
            Caller caller,
            IdempotentRequest request,
            Locale locale) {
        Party.Customer customer = Parties.customer(caller);
        return answers.respond(confirmCase.confirm(
                caseId,
                customer,
                body.confirmation(),
                request,
                stored -> answers.ok(stored.version(), views.view(stored, customer, locale))));
    }
}
