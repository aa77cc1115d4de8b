package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.web.ImportAnswers;
import org.lamplighter.billing.ledger.PaymentRows;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Editors load payments. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class PaymentImports {

    private final PaymentRows rows;
    private final ImportAnswers imports;

    PaymentImports(PaymentRows rows, ImportAnswers imports) {
        this.rows = rows;
        this.imports = imports;
    }

    @PostMapping(path = "/api/desk/v1/account-imports/payments", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Load payments, and what became of them",
            description = "Columns accountNumber, paymentId, amountYuan, paidAt; if wanted kind (PAYMENT, REVERSAL,"
                    + " TRANSFER, REFUND), means, reason, toAccount. The same id counts once for an account; a reversal"
                    + " or transfer may come before its payment and has no amount. Bad rows are listed, the rest is"
                    + " loaded, loading again changes nothing. "
                    + ImportAnswers.HOW)
    ResponseEntity<String> load(
            Caller caller,
            IdempotentRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            InputStream body) {
        return imports.run(request, caller, prefer, body, rows);
    }
}
