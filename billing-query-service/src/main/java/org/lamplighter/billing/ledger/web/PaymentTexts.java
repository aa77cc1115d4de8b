package org.lamplighter.billing.ledger.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.ledger.Booked;
import org.lamplighter.billing.ledger.Payment;
import org.lamplighter.billing.ledger.Refund;
import org.lamplighter.billing.ledger.Reversal;
import org.lamplighter.billing.ledger.Transfer;
import org.lamplighter.billing.ledger.Undoing;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in words what became of a payment, or why money was paid out, in Chinese and English ({@code payment-texts}). */
@Component
final class PaymentTexts {

    private final ResourceBundleMessageSource texts = Texts.of("payment-texts");

    /** Nothing about a payment that simply counts. */
    @Nullable
    String explanation(Booked booked, Locale locale) {
        return switch (booked.movement()) {
            case Refund refund -> say("REFUND." + refund.reason(), booked, refund.on(), locale);
            case Payment _ -> undone(booked, locale);
            case Undoing _ -> throw new IllegalArgumentException("what undoes a payment stands beside it");
        };
    }

    private @Nullable String undone(Booked booked, Locale locale) {
        return switch (booked.undoing()) {
            case null -> null;
            case Reversal reversal -> say("REVERSAL." + reversal.reason(), booked, reversal.on(), locale);
            case Transfer transfer -> say("TRANSFER." + transfer.reason(), booked, transfer.on(), locale);
        };
    }

    private String say(String key, Booked booked, LocalDate on, Locale locale) {
        Object[] values = {booked.amount().toString(), booked.movement().on().toString(), on.toString()};
        return texts.getMessage(key, values, locale);
    }
}
