package org.lamplighter.billing.bill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Locale;
import org.lamplighter.billing.bill.web.IdentifiedBills.IdentifiedBill;
import org.lamplighter.billing.identification.Claim;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.web.IdentifiedByHeaders;
import org.lamplighter.billing.identification.web.SaidInHeaders;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Partners answer questions about a bill for the caller on the line. */
@RestController
@Tag(name = "Partner", description = "Bills for an identified caller: masked, and every look is logged")
final class PartnerBills {

    private final IdentifiedBills bills;

    PartnerBills(IdentifiedBills bills) {
        this.bills = bills;
    }

    @GetMapping("/api/partner/v1/accounts/{accountNumber}/bills/{month}")
    @Opens(
            to = Audience.PARTNER,
            scopes = "bills:read",
            owning = "accounts for which the caller on the line tells what the rules of proof ask for")
    @Operation(
            summary = "The bill of a month for an identified caller",
            description =
                    "What the caller says to prove who they are goes into headers, never into the address; what has to be"
                            + " said is told by /api/open/v1/proof-rules. Leaves an audit row.")
    @IdentifiedByHeaders
    IdentifiedBill one(
            Caller caller,
            @PathVariable String accountNumber,
            @PathVariable YearMonth month,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale) {
        caller.requirePartnerId();
        Claim claim = new Claim(
                caller.identity(),
                false,
                Matter.BILL_INFORMATION,
                new AccountNumber(accountNumber),
                SaidInHeaders.read(headers));
        return bills.tell(claim, "partner", null, month, locale);
    }
}
