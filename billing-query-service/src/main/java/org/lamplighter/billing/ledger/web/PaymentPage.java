package org.lamplighter.billing.ledger.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.ledger.ReadLedger;

/** Payments and refunds, newest first. */
record PaymentPage(List<PaymentView> items, @Nullable String next) {

    private static final int MOST = 100;

    static PaymentPage of(
            ReadLedger ledgers,
            Account account,
            @Nullable String cursor,
            int limit,
            PaymentTexts texts,
            Locale locale) {
        int size = Math.clamp(limit, 1, MOST);
        List<PaymentView> found = ledgers.movements(account.number(), cursor, size + 1).stream()
                .map(booked -> PaymentView.of(booked, texts, locale))
                .toList();
        List<PaymentView> page = found.subList(0, Math.min(size, found.size()));
        return new PaymentPage(page, found.size() > size ? page.getLast().paymentId() : null);
    }
}
