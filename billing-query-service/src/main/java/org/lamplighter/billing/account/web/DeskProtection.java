package org.lamplighter.billing.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.MarkAccount;
import org.lamplighter.billing.account.ProtectionReason;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Supervisors mark accounts whose supply must not be stopped automatically. */
@RestController
@Tag(name = "Desk", description = "Accounts as agents see them: masked, and every look is logged")
final class DeskProtection {

    private final MarkAccount mark;
    private final Answers answers;

    DeskProtection(MarkAccount mark, Answers answers) {
        this.mark = mark;
        this.answers = answers;
    }

    /** Why; without a reason the mark is taken away. */
    record ProtectionRequest(@Nullable ProtectionReason reason) {}

    @PostMapping("/api/desk/v1/accounts/{accountNumber}/protection")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = "accounts of the caller's service areas")
    @Operation(
            summary = "Mark an account as protected, or take the mark away",
            description =
                    "A stop that is announced or ordered is called off, a supply that is stopped is given back. Leaves"
                            + " an audit row.")
    ResponseEntity<String> protect(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @RequestBody ProtectionRequest body) {
        return answers.respond(mark.mark(
                request,
                caller.identity(),
                caller.areas(),
                accountNumber,
                body.reason(),
                account -> answers.ok(account.version(), AccountView.masked(account.state()))));
    }
}
