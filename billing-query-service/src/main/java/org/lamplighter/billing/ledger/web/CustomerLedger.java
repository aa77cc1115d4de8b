package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.ledger.Payment;
import org.lamplighter.billing.ledger.PaymentMeans;
import org.lamplighter.billing.ledger.ReadLedger;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.time.TimeConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers see what they owe and what they paid. */
@RestController
@Tag(name = "Balance", description = "What an account owes and what was paid")
final class CustomerLedger {

    private static final int MOST_A_PAGE = 100;

    private final OwnAccounts own;
    private final ReadLedger ledgers;
    private final BalanceTexts texts;

    CustomerLedger(OwnAccounts own, ReadLedger ledgers, BalanceTexts texts) {
        this.own = own;
        this.ledgers = ledgers;
        this.texts = texts;
    }

    /** A payment; the amount in yuan. */
    record PaymentView(String paymentId, String amount, OffsetDateTime paidAt, PaymentMeans means) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.amount().toString(),
                    payment.paidAt().atZone(TimeConfiguration.CHINA).toOffsetDateTime(),
                    payment.means());
        }
    }

    record PaymentPage(List<PaymentView> items, @Nullable String next) {}

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/balance")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "What the account owes or has",
            description = "meaning says whether the balance is credit of a prepaid account or what is due of a postpaid"
                    + " one, and whether it is late; explanation says it in words.")
    BalanceView balance(Caller caller, @PathVariable String accountNumber, Locale locale) {
        Account account = own.one(caller.subject(), accountNumber).state();
        return BalanceView.of(
                accountNumber,
                account,
                ledgers.standing(account),
                ledgers.find(account.number()).orElse(null),
                texts,
                locale);
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/payments")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(summary = "Payments, newest first")
    PaymentPage payments(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Account account = own.one(caller.subject(), accountNumber).state();
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        List<Payment> found = ledgers.payments(account.number(), cursor, size + 1);
        List<Payment> page = found.subList(0, Math.min(size, found.size()));
        return new PaymentPage(
                page.stream().map(PaymentView::of).toList(),
                found.size() > size ? page.getLast().id() : null);
    }
}
