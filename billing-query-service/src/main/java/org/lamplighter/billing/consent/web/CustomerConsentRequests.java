package org.lamplighter.billing.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.consent.AgreeToRequest;
import org.lamplighter.billing.consent.ConsentRequest;
import org.lamplighter.billing.consent.GiveConsent;
import org.lamplighter.billing.consent.ReadConsentRequest;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands behind the page to which a third party sends a customer's browser. */
@RestController
@Tag(name = "Data consents", description = "Third parties that a customer lets see an account's data")
final class CustomerConsentRequests {

    private static final String PATH = "/api/customer/v1/data-consent-requests";

    private final ReadConsentRequest read;
    private final AgreeToRequest agree;
    private final GiveConsent consents;
    private final OwnAccounts own;
    private final ConsentTexts texts;
    private final InstantSource clock;

    CustomerConsentRequests(
            ReadConsentRequest read,
            AgreeToRequest agree,
            GiveConsent consents,
            OwnAccounts own,
            ConsentTexts texts,
            InstantSource clock) {
        this.read = read;
        this.agree = agree;
        this.consents = consents;
        this.own = own;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param recipient who asks
     * @param redirectUri where the browser goes back to
     * @param scopes what of an account
     * @param until the last day to propose
     * @param latestUntil the last day that can be chosen
     * @param accounts the caller's own, of which some may be chosen
     */
    record RequestView(
            Asking recipient,
            String redirectUri,
            List<ScopeView> scopes,
            LocalDate until,
            LocalDate latestUntil,
            List<Choice> accounts) {}

    /** A third party, by name in both languages. */
    record Asking(String id, LocalizedText name) {}

    /** A scope, in plain words of both languages. */
    record ScopeView(String scope, LocalizedText words) {}

    /** An account that may be chosen; the one shown first is marked. */
    record Choice(String accountNumber, String address, boolean isDefault) {}

    /**
     * The customer's word.
     *
     * @param agreed whether the third party may
     * @param accounts which accounts; when agreed
     * @param until the last day; when agreed
     */
    record DecisionRequest(
            @NotBlank @Size(max = 64) String clientId,
            @NotBlank @Size(max = 2000) String redirectUri,
            @NotBlank @Size(max = 200) String scope,
            @NotBlank @Size(max = 500) String state,
            @NotNull Boolean agreed,
            @Nullable @Size(max = 20) List<@NotBlank String> accounts,
            @Nullable LocalDate until) {}

    /** Where the browser goes now. */
    record Onward(String redirectTo) {}

    @GetMapping(PATH)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "Who asks the caller for what",
            description =
                    "For the page to which a registered third party sends the browser. redirect_uri is compared letter by"
                            + " letter. After a problem the browser must not be sent to the address that came with the request.")
    RequestView asked(
            Caller caller,
            @RequestParam("client_id") String clientId,
            @RequestParam("redirect_uri") String redirectUri,
            @RequestParam String scope,
            @RequestParam String state) {
        ConsentRequest asked = read.read(clientId, redirectUri, scope, state);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        return new RequestView(
                new Asking(asked.recipient().id(), asked.recipient().name()),
                asked.redirectUri(),
                asked.scopes().stream()
                        .sorted()
                        .map(each -> new ScopeView(each.word(), texts.scope(each)))
                        .toList(),
                today.plusYears(1),
                consents.latestDay(),
                choices(caller.subject()));
    }

    @PostMapping(PATH)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "Agree or refuse",
            description =
                    "Answers where the browser goes: the third party's address with state and either a code, of use once"
                            + " and for some minutes, or error=access_denied. Agreeing needs accounts, all of them the caller's own, and"
                            + " a last day.")
    Onward decide(Caller caller, IdempotentRequest request, @Valid @RequestBody DecisionRequest decision) {
        ConsentRequest asked =
                read.read(decision.clientId(), decision.redirectUri(), decision.scope(), decision.state());
        if (!decision.agreed()) {
            return new Onward(asked.refused());
        }
        LocalDate until = Objects.requireNonNullElse(decision.until(), LocalDate.MIN);
        return new Onward(agree.agree(
                request, asked, caller.subject(), Objects.requireNonNullElse(decision.accounts(), List.of()), until));
    }

    private List<Choice> choices(String subject) {
        AccountNumber preferred = own.preferred(subject).orElse(null);
        return own.bound(subject).stream()
                .map(account -> choice(account, account.number().equals(preferred)))
                .toList();
    }

    private static Choice choice(Account account, boolean isDefault) {
        return new Choice(account.number().value(), account.supply().address().value(), isDefault);
    }
}
