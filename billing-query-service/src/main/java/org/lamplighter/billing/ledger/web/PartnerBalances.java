package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
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

/** Partners answer what an account owes, for the caller on the line. */
@RestController
@Tag(name = "Partner", description = "Bills for an identified caller: masked, and every look is logged")
final class PartnerBalances {

    private final KnownAccounts known;
    private final TellBalance balances;

    PartnerBalances(KnownAccounts known, TellBalance balances) {
        this.known = known;
        this.balances = balances;
    }

    @GetMapping("/api/partner/v1/accounts/{accountNumber}/balance")
    @Opens(
            to = Audience.PARTNER,
            scopes = "bills:read",
            owning = "accounts for which the caller on the line tells what the rules of proof ask for")
    @Operation(
            summary = "What an account owes or has, for an identified caller",
            description = "What the caller says to prove who they are goes into headers; what has to be said is told by"
                    + " /api/open/v1/proof-rules. Leaves an audit row.")
    @IdentifiedByHeaders
    BalanceView balance(
            Caller caller,
            @PathVariable String accountNumber,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale) {
        caller.requirePartnerId();
        Claim claim = new Claim(
                caller.identity(),
                false,
                Matter.BILL_INFORMATION,
                new AccountNumber(accountNumber),
                SaidInHeaders.read(headers));
        Account account = known.ofIdentified(claim, "partner", null, "balance");
        return balances.of(account.number().masked(), account, locale);
    }
}
