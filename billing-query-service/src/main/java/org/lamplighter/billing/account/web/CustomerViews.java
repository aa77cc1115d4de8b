package org.lamplighter.billing.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.ViewAccount;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers look at accounts that others share with them. */
@RestController
@Tag(name = "Sharing", description = "Let others look at an account, view only")
final class CustomerViews {

    private final ViewAccount view;
    private final Answers answers;

    CustomerViews(ViewAccount view, Answers answers) {
        this.view = view;
        this.answers = answers;
    }

    /** Somebody comes with the code of an invitation. */
    record ViewRequest(
            @NotBlank @Pattern(regexp = "\\d{10}") String accountNumber,
            @NotBlank @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "ViewRequest";
        }
    }

    @PostMapping("/api/customer/v1/account-views")
    @Opens(to = Audience.CUSTOMER, owning = "accounts that an owner invited the caller to look at")
    @Operation(
            summary = "Take up an invitation to look at an account",
            description = "Whatever is wrong, the answer is the same 422; after too many wrong tries 429 with"
                    + " Retry-After.")
    ResponseEntity<String> takeUp(Caller caller, IdempotentRequest request, @Valid @RequestBody ViewRequest wanted) {
        return answers.respond(view.takeUp(
                request,
                caller.subject(),
                new AccountNumber(wanted.accountNumber()),
                wanted.code(),
                account -> viewed(account, caller.subject())));
    }

    private Answer viewed(Stored<Account> account, String subject) {
        return answers.created(
                "/api/customer/v1/accounts/" + account.id(),
                account.version(),
                AccountView.viewed(
                        account.state(), account.state().viewerOf(subject).orElseThrow()));
    }

    @DeleteMapping("/api/customer/v1/account-views/{accountNumber}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CUSTOMER, owning = "accounts shared with the caller")
    @Operation(summary = "Look at a shared account no more")
    void giveUp(Caller caller, @PathVariable String accountNumber) {
        view.giveUp(caller.subject(), accountNumber);
    }
}
