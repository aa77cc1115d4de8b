package org.lamplighter.billing.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.ledger.CorrectPayments;
import org.lamplighter.billing.ledger.Ledger;
import org.lamplighter.billing.ledger.ReadLedger;
import org.lamplighter.billing.ledger.RefundReason;
import org.lamplighter.billing.ledger.ReversalReason;
import org.lamplighter.billing.ledger.TransferReason;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk sees what was paid, and supervisors put right what was booked wrong. */
@RestController
@Tag(name = "Payments", description = "What was paid, and what came to nothing, was moved or was paid out")
final class DeskPayments {

    private static final String ACCOUNT = "/api/desk/v1/accounts/{accountNumber}";
    private static final String OF_AREAS = "accounts of the caller's service areas";

    private final KnownAccounts known;
    private final ReadLedger ledgers;
    private final CorrectPayments correct;
    private final PaymentTexts texts;
    private final Answers answers;

    DeskPayments(
            KnownAccounts known, ReadLedger ledgers, CorrectPayments correct, PaymentTexts texts, Answers answers) {
        this.known = known;
        this.ledgers = ledgers;
        this.correct = correct;
        this.texts = texts;
        this.answers = answers;
    }

    /** Why a payment came to nothing. */
    record ReversalRequest(@NotNull ReversalReason reason) {}

    /** Where a payment belongs, and why it stood here. */
    record TransferRequest(
            @NotNull @Pattern(regexp = "\\d{10}") String toAccount,
            @NotNull TransferReason reason) {}

    /** How much was paid out, in yuan with at most two decimals, and why. */
    record RefundRequest(
            @NotNull @Pattern(regexp = "(?=.*[1-9])\\d{1,9}(\\.\\d{1,2})?")
            String amount,

            @NotNull RefundReason reason) {}

    @GetMapping(ACCOUNT + "/payments")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "Payments and refunds of an account, newest first", description = "Leaves an audit row.")
    PaymentPage payments(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Locale locale) {
        return PaymentPage.of(ledgers, account(caller, accountNumber), cursor, limit, texts, locale);
    }

    @PostMapping(ACCOUNT + "/payments/{paymentId}/reversal")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Say that a payment came to nothing",
            description = "It is as if it had never been made: what it settled is due again from its old due day, with"
                    + " late fees for all the days since. The customer is told. Leaves an audit row.")
    ResponseEntity<String> reverse(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @PathVariable String paymentId,
            @Valid @RequestBody ReversalRequest body,
            Locale locale) {
        return answers.respond(correct.reverse(
                order(caller, request, accountNumber),
                paymentId,
                body.reason(),
                ledger -> answer(ledger, paymentId, locale)));
    }

    @PostMapping(ACCOUNT + "/payments/{paymentId}/transfer")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Move a payment to the account it belongs to",
            description = "There it counts from the day it was paid, a moment later. Leaves an audit row.")
    ResponseEntity<String> transfer(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @PathVariable String paymentId,
            @Valid @RequestBody TransferRequest body,
            Locale locale) {
        return answers.respond(correct.transfer(
                order(caller, request, accountNumber),
                paymentId,
                new AccountNumber(body.toAccount()),
                body.reason(),
                ledger -> answer(ledger, paymentId, locale)));
    }

    @PostMapping(ACCOUNT + "/refunds")
    @Opens(to = Audience.DESK, roles = "supervisor", owning = OF_AREAS)
    @Operation(
            summary = "Note that credit was paid out",
            description = "At most what is available. No money is moved by it. Leaves an audit row.")
    ResponseEntity<String> payOut(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @Valid @RequestBody RefundRequest body,
            Locale locale) {
        return answers.respond(correct.payOut(
                order(caller, request, accountNumber),
                Money.of(body.amount()),
                body.reason(),
                ledger -> answer(ledger, request.idFor(CorrectPayments.REFUND), locale)));
    }

    private CorrectPayments.Order order(Caller caller, IdempotentRequest request, String accountNumber) {
        return new CorrectPayments.Order(request, caller.identity(), account(caller, accountNumber));
    }

    private Account account(Caller caller, String accountNumber) {
        return known.inAreas(caller.identity(), caller.areas(), accountNumber).state();
    }

    private Answer answer(Stored<Ledger> ledger, String id, Locale locale) {
        return answers.ok(
                ledger.version(), PaymentView.of(ledger.state().booked(id).orElseThrow(), texts, locale));
    }
}
