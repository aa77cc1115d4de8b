package org.lamplighter.billing.bill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.billing.explanation.web.LineTexts;
import org.lamplighter.billing.identification.Proof;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Partners answer questions about a bill for the caller on the line. */
@RestController
@Tag(name = "Partner", description = "Bills for an identified caller: masked, and every look is logged")
final class PartnerBills {

    private final KnownAccounts known;
    private final ReadBills bills;
    private final BillTexts texts;
    private final LineTexts lines;

    PartnerBills(KnownAccounts known, ReadBills bills, BillTexts texts, LineTexts lines) {
        this.known = known;
        this.bills = bills;
        this.texts = texts;
        this.lines = lines;
    }

    /** A bill and, masked, whose it is. */
    record IdentifiedBill(String accountNumber, String holderName, String address, BillView bill) {}

    @GetMapping("/api/partner/v1/accounts/{accountNumber}/bills/{month}")
    @Opens(
            to = Audience.PARTNER,
            scopes = "bills:read",
            owning = "accounts whose holder's name and phone the caller on the line can tell")
    @Operation(
            summary = "The bill of a month for an identified caller",
            description =
                    "What the caller says to prove who they are goes into headers, never into the address. Leaves an"
                            + " audit row.")
    IdentifiedBill one(
            Caller caller,
            @PathVariable String accountNumber,
            @PathVariable YearMonth month,
            @Parameter(description = "The holder's name as the caller says it, UTF-8, percent-encoded")
                    @RequestHeader(name = "Identified-Name", required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Last four digits of the phone on file, as the caller says them")
                    @RequestHeader(name = "Identified-Phone-Last-Four", required = false)
                    @Nullable
                    String phoneLastFour,
            Locale locale) {
        if (name == null || phoneLastFour == null) {
            throw new RejectedException(Rejection.invalid("identification-missing"));
        }
        Proof proof = new Proof(new PersonName(URLDecoder.decode(name, StandardCharsets.UTF_8)), phoneLastFour);
        caller.requirePartnerId();
        Account account =
                known.ofIdentified(caller.identity(), new AccountNumber(accountNumber), proof, month.toString());
        String masked = account.number().masked();
        BillView bill = switch (bills.of(account.number(), month)) {
            case BillLookup.Published published -> BillView.of(masked, published, texts, lines, locale);
            case BillLookup.NotPublished missing -> BillView.of(masked, missing, texts, locale);
            case BillLookup.Absent ignored -> throw new RejectedException(Rejection.notFound());
        };
        return new IdentifiedBill(
                masked,
                account.holderName().masked(),
                account.supply().address().masked(),
                bill);
    }
}
