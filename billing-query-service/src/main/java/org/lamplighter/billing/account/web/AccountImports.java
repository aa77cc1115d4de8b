package org.lamplighter.billing.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.AccountRows;
import org.lamplighter.billing.imports.web.ImportAnswers;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Editors load accounts. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class AccountImports {

    private final AccountRows rows;
    private final ImportAnswers imports;

    AccountImports(AccountRows rows, ImportAnswers imports) {
        this.rows = rows;
        this.imports = imports;
    }

    @PostMapping(path = "/api/desk/v1/account-imports", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Load accounts",
            description =
                    "Columns accountNumber, holderName, phone, address, areaCode, siteClass, householdSize; if wanted"
                            + " transformerArea, latitude, longitude, customerNumber, customerClass, priceOption, lowIncome, prepaid, protectedReason;"
                            + " of commercial customers voltage, with a two-part tariff basicCharge (CAPACITY,"
                            + " CONTRACT_DEMAND, MEASURED_DEMAND) with capacityKva or contractDemandKw, and"
                            + " powerFactorStandard, monthlyLossKwh; their householdSize is empty. Bad rows are"
                            + " listed, the rest is loaded, loading again changes nothing. "
                            + ImportAnswers.HOW)
    ResponseEntity<String> load(
            Caller caller,
            IdempotentRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            InputStream body) {
        return imports.run(request, caller, prefer, body, rows);
    }
}
