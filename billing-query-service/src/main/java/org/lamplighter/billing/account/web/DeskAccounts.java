package org.lamplighter.billing.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Agents look accounts up. */
@RestController
@Tag(name = "Desk", description = "Accounts as agents see them: masked, and every look is logged")
final class DeskAccounts {

    private final KnownAccounts known;

    DeskAccounts(KnownAccounts known) {
        this.known = known;
    }

    @GetMapping("/api/desk/v1/accounts/{accountNumber}")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "supervisor"},
            owning = "accounts of the caller's service areas")
    @Operation(summary = "One account by number, masked", description = "Leaves an audit row.")
    ResponseEntity<AccountView> one(Caller caller, @PathVariable String accountNumber) {
        Stored<Account> account = known.inAreas(caller.identity(), caller.areas(), accountNumber);
        return ResponseEntity.ok().eTag(Answers.etag(account.version())).body(AccountView.masked(account.state()));
    }
}
