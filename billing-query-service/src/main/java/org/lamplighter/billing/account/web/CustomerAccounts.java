package org.lamplighter.billing.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.BindAccount;
import org.lamplighter.billing.account.ChangeBinding;
import org.lamplighter.billing.account.OwnAccounts;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers bind accounts and see theirs. */
@RestController
@Tag(name = "Accounts", description = "Accounts bound to the customer who is logged in")
final class CustomerAccounts {

    private static final int MOST_A_PAGE = 50;

    private final BindAccount bindAccount;
    private final ChangeBinding change;
    private final OwnAccounts own;
    private final Answers answers;

    CustomerAccounts(BindAccount bindAccount, ChangeBinding change, OwnAccounts own, Answers answers) {
        this.bindAccount = bindAccount;
        this.change = change;
        this.own = own;
        this.answers = answers;
    }

    record AccountPage(List<AccountView> items, @Nullable String next) {}

    @PostMapping("/api/customer/v1/account-bindings")
    @Opens(to = Audience.CUSTOMER, owning = "accounts that the caller proves to be theirs")
    @Operation(
            summary = "Bind an account",
            description =
                    "With what the rules of proof ask for (see /api/open/v1/proof-rules), by default the holder's name"
                            + " and the last four digits of the phone on file. What is not enough or cannot be checked is"
                            + " refused by name; whatever is wrong, the answer is the same 422; after too many wrong tries 429"
                            + " with Retry-After.")
    ResponseEntity<String> bind(Caller caller, IdempotentRequest request, @Valid @RequestBody BindingRequest binding) {
        AccountNumber number = new AccountNumber(binding.accountNumber());
        return answers.respond(bindAccount.bind(
                request, caller.subject(), number, binding.proof(), account -> bound(account, caller.subject())));
    }

    private Answer bound(Stored<Account> account, String subject) {
        return answers.created(
                "/api/customer/v1/accounts/" + account.id(), account.version(), view(account.state(), subject));
    }

    @GetMapping("/api/customer/v1/accounts")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "List the accounts that the caller may look at",
            description = "By number; access says whether one is bound to them or shared with them, the default one is"
                    + " marked.")
    AccountPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        List<Account> found = own.page(caller.subject(), cursor == null ? null : new AccountNumber(cursor), size + 1);
        List<Account> page = found.subList(0, Math.min(size, found.size()));
        AccountNumber preferred = own.preferred(caller.subject()).orElse(null);
        return new AccountPage(
                page.stream()
                        .map(account ->
                                view(account, caller.subject(), account.number().equals(preferred)))
                        .toList(),
                found.size() > size ? page.getLast().number().value() : null);
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "One account",
            description =
                    "In clear but for the phone when it is bound to the caller; masked when it is shared with them.")
    ResponseEntity<AccountView> one(Caller caller, @PathVariable String accountNumber) {
        Stored<Account> account = own.visible(caller.subject(), accountNumber);
        return ResponseEntity.ok().eTag(Answers.etag(account.version())).body(view(account.state(), caller.subject()));
    }

    @DeleteMapping("/api/customer/v1/account-bindings/{accountNumber}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "Give a binding up",
            description = "Its account and bills are not the caller's to see any more.")
    void giveUp(Caller caller, @PathVariable String accountNumber) {
        change.giveUp(caller.subject(), accountNumber);
    }

    @PutMapping("/api/customer/v1/account-bindings/{accountNumber}/default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(summary = "Choose the account shown first", description = "Until chosen, it is the one bound first.")
    void choose(Caller caller, @PathVariable String accountNumber) {
        change.choose(caller.subject(), accountNumber);
    }

    /** The first account is the default as soon as it is bound. */
    private AccountView view(Account account, String subject) {
        return view(
                account,
                subject,
                own.preferred(subject).map(account.number()::equals).orElse(true));
    }

    private static AccountView view(Account account, String subject, boolean isDefault) {
        return account.viewerOf(subject)
                .map(viewer -> AccountView.viewed(account, viewer))
                .orElseGet(() -> AccountView.own(account, subject, isDefault));
    }
}
