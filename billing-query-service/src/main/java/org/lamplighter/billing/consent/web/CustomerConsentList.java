package org.lamplighter.billing.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.consent.DataConsents;
import org.lamplighter.billing.consent.Recipients;
import org.lamplighter.billing.consent.SharedData;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Customers see whom they let see their data, and whom they could. */
@RestController
@Tag(name = "Data consents", description = "Third parties that a customer lets see an account's data")
final class CustomerConsentList {

    private static final int MOST = 100;

    private final OwnAccounts own;
    private final DataConsents given;
    private final SharedData shared;
    private final Recipients recipients;
    private final ConsentTexts texts;

    CustomerConsentList(
            OwnAccounts own, DataConsents given, SharedData shared, Recipients recipients, ConsentTexts texts) {
        this.own = own;
        this.given = given;
        this.shared = shared;
        this.recipients = recipients;
        this.texts = texts;
    }

    /** A third party that a consent can be given to. */
    record RecipientView(String id, String name) {}

    /** The consents that the caller gave, newest first, and to whom more can be given. */
    record ConsentPage(List<ConsentView> items, List<RecipientView> recipients) {}

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/data-consents")
    @Opens(to = Audience.CUSTOMER, owning = "consents that the caller gave")
    @Operation(
            summary = "Whom the caller lets see this account's data",
            description = "Newest first, the last hundred.")
    ConsentPage list(Caller caller, @PathVariable String accountNumber, Locale locale) {
        AccountNumber account = own.one(caller.subject(), accountNumber).state().number();
        return new ConsentPage(
                given.of(account, caller.subject(), MOST).stream()
                        .map(consent -> ConsentView.of(consent, shared.holds(consent)))
                        .toList(),
                recipients.all().stream()
                        .map(each -> new RecipientView(each.id(), texts.name(each, locale)))
                        .toList());
    }
}
