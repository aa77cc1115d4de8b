package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.ledger.ReadLedger;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers see what they owe and what they paid. */
@RestController
@Tag(name = "Balance", description = "What an account owes and what was paid")
final class CustomerLedger {

    private final OwnAccounts own;
    private final TellBalance balances;
    private final ReadLedger ledgers;
    private final PaymentTexts texts;

    CustomerLedger(OwnAccounts own, TellBalance balances, ReadLedger ledgers, PaymentTexts texts) {
        this.own = own;
        this.balances = balances;
        this.ledgers = ledgers;
        this.texts = texts;
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/balance")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "What the account owes or has",
            description = "meaning says whether the balance is credit of a prepaid account or what is due of a postpaid"
                    + " one, and whether it is late; explanation says it in words. balance is by what was billed; available of"
                    + " prepaid accounts takes off what was used since.")
    BalanceView balance(Caller caller, @PathVariable String accountNumber, Locale locale) {
        Account account = own.one(caller.subject(), accountNumber).state();
        return balances.of(accountNumber, account, locale);
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/payments")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "Payments and refunds, newest first",
            description = "state says of a payment whether it counts, was reversed, or was moved to another account;"
                    + " explanation says it in words.")
    PaymentPage payments(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Locale locale) {
        Account account = own.one(caller.subject(), accountNumber).state();
        return PaymentPage.of(ledgers, account, cursor, limit, texts, locale);
    }
}
