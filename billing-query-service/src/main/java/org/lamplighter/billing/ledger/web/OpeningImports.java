package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.web.ImportAnswers;
import org.lamplighter.billing.ledger.OpeningRows;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Editors load what the books before said. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class OpeningImports {

    private final OpeningRows rows;
    private final ImportAnswers imports;

    OpeningImports(OpeningRows rows, ImportAnswers imports) {
        this.rows = rows;
        this.imports = imports;
    }

    @PostMapping(path = "/api/desk/v1/account-imports/opening-balances", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Load what accounts owed or had when their ledgers opened",
            description = "Columns accountNumber, asOf; of credit creditYuan, of an unpaid bill month, principalYuan,"
                    + " dueOn, a row each. A month that is named is not charged here again; a principal of 0 says that"
                    + " it was settled. The last word on a bill counts. "
                    + ImportAnswers.HOW)
    ResponseEntity<String> load(
            Caller caller,
            IdempotentRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            InputStream body) {
        return imports.run(request, caller, prefer, body, rows);
    }
}
