package org.lamplighter.billing.usage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.web.ImportAnswers;
import org.lamplighter.billing.usage.IntervalRows;
import org.lamplighter.billing.usage.espi.GreenButtonRows;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Editors load what meters counted by intervals. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class UsageImports {

    private final IntervalRows curveRows;
    private final IntervalRows intervalRows;
    private final ImportAnswers imports;

    UsageImports(IntervalRows curveRows, IntervalRows intervalRows, ImportAnswers imports) {
        this.curveRows = curveRows;
        this.intervalRows = intervalRows;
        this.imports = imports;
    }

    @PostMapping(path = "/api/desk/v1/account-imports/curves", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Load curves, a row a day",
            description =
                    "Columns accountNumber, date, kwh: 96, 48 or 24 energies of the day in kWh, separated by blanks,"
                            + " - where none is known; if wanted quality (ACTUAL, ESTIMATED, QUESTIONABLE). The last word on an interval"
                            + " counts, but an estimate does not replace what was metered. Bad rows are listed, the rest is loaded,"
                            + " loading again changes nothing. " + ImportAnswers.HOW)
    ResponseEntity<String> curves(
            Caller caller,
            IdempotentRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            InputStream body) {
        return imports.run(request, caller, prefer, body, curveRows);
    }

    @PostMapping(
            path = "/api/desk/v1/account-imports/green-button",
            consumes = {"application/atom+xml", "application/xml"})
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Load a Green Button file",
            description =
                    "An Atom feed of ESPI: electric energy delivered (Wh, any power of ten) by intervals of 15, 30 or"
                            + " 60 minutes is kept; what is something else is listed with its line and why. Counts are of interval"
                            + " readings. Loading again changes nothing. " + ImportAnswers.HOW)
    ResponseEntity<String> greenButton(
            Caller caller,
            IdempotentRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @Parameter(
                            description = "Whose a usage point is: the last part of its address, a colon, the account"
                                    + " number. Not needed where the last part is the account number.")
                    @RequestParam(defaultValue = "")
                    List<String> usagePoint,
            InputStream body) {
        return imports.run(request, caller, prefer, new GreenButtonRows(body, accounts(usagePoint)), intervalRows);
    }

    private static Map<String, String> accounts(List<String> usagePoints) {
        Map<String, String> accounts = new TreeMap<>();
        for (String usagePoint : usagePoints) {
            int colon = usagePoint.lastIndexOf(':');
            if (colon < 1 || !usagePoint.substring(colon + 1).matches("\\d{10}")) {
                throw new RejectedException(Rejection.invalid("usage-point-unclear"));
            }
            accounts.put(usagePoint.substring(0, colon), usagePoint.substring(colon + 1));
        }
        return accounts;
    }
}
