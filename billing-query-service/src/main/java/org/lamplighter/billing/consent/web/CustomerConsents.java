package org.lamplighter.billing.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.consent.ConsentWish;
import org.lamplighter.billing.consent.DataScope;
import org.lamplighter.billing.consent.EndConsent;
import org.lamplighter.billing.consent.GiveConsent;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
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

/** Customers say who may see their data. */
@RestController
@Tag(name = "Data consents", description = "Third parties that a customer lets see an account's data")
final class CustomerConsents {

    private final OwnAccounts own;
    private final GiveConsent consents;
    private final EndConsent ends;
    private final Answers answers;

    CustomerConsents(OwnAccounts own, GiveConsent consents, EndConsent ends, Answers answers) {
        this.own = own;
        this.consents = consents;
        this.ends = ends;
        this.answers = answers;
    }

    /** Whom, what, and the last day on which it holds. */
    record ConsentRequest(
            @NotBlank @Size(max = 64) String recipient,
            @NotEmpty @Size(max = 3) List<String> scopes,
            @NotNull LocalDate until) {}

    @PostMapping("/api/customer/v1/accounts/{accountNumber}/data-consents")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "Let a third party see this account's data",
            description =
                    "A registered third party; scopes usage:interval, usage:monthly, bills; until the end of a day, at"
                            + " most three years from now. It ends earlier when it is revoked or the account is not bound to the"
                            + " caller any more.")
    ResponseEntity<String> give(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @Valid @RequestBody ConsentRequest consent) {
        return answers.respond(consents.give(
                request,
                new ConsentWish(
                        account(caller, accountNumber),
                        caller.subject(),
                        consent.recipient(),
                        DataScope.named(consent.scopes()),
                        consent.until()),
                stored -> answers.created(
                        "/api/customer/v1/accounts/" + accountNumber + "/data-consents/" + stored.id(),
                        stored.version(),
                        ConsentView.of(stored.state(), true))));
    }

    @DeleteMapping("/api/customer/v1/accounts/{accountNumber}/data-consents/{consentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CUSTOMER, owning = "consents that the caller gave")
    @Operation(summary = "Revoke a consent", description = "The next request of the third party finds nothing.")
    void revoke(Caller caller, @PathVariable String accountNumber, @PathVariable String consentId) {
        ends.revoke(account(caller, accountNumber), caller.subject(), consentId);
    }

    private AccountNumber account(Caller caller, String number) {
        return own.one(caller.subject(), number).state().number();
    }
}
