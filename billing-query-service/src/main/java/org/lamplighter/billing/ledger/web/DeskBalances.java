package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Agents answer what an account owes. */
@RestController
@Tag(name = "Desk", description = "Accounts as agents see them: masked, and every look is logged")
final class DeskBalances {

    private final KnownAccounts known;
    private final TellBalance balances;

    DeskBalances(KnownAccounts known, TellBalance balances) {
        this.known = known;
        this.balances = balances;
    }

    @GetMapping("/api/desk/v1/accounts/{accountNumber}/balance")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "supervisor"},
            owning = "accounts of the caller's service areas")
    @Operation(summary = "What an account owes or has", description = "Leaves an audit row.")
    BalanceView balance(Caller caller, @PathVariable String accountNumber, Locale locale) {
        Account account =
                known.inAreas(caller.identity(), caller.areas(), accountNumber).state();
        return balances.of(accountNumber, account, locale);
    }
}
