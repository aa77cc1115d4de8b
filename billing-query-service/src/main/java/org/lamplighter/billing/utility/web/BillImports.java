package org.lamplighter.billing.utility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.web.ImportAnswers;
import org.lamplighter.billing.utility.UtilityBillRows;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Editors load the utility's own bills. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class BillImports {

    private final UtilityBillRows rows;
    private final ImportAnswers imports;

    BillImports(UtilityBillRows rows, ImportAnswers imports) {
        this.rows = rows;
        this.imports = imports;
    }

    @PostMapping(path = "/api/desk/v1/account-imports/bills", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Load the utility's own bills",
            description = "Columns accountNumber, month, totalYuan; if wanted usedKwh, dueOn. Bad rows are listed, the"
                    + " rest is loaded, loading again changes nothing. " + ImportAnswers.HOW)
    ResponseEntity<String> load(
            Caller caller,
            IdempotentRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            InputStream body) {
        return imports.run(request, caller, prefer, body, rows);
    }
}
