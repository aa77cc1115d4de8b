package org.lamplighter.billing.ledger.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.ledger.Booked;
import org.lamplighter.billing.ledger.Funds;
import org.lamplighter.billing.ledger.Ledger;
import org.lamplighter.billing.ledger.ReadLedger;
import org.lamplighter.billing.ledger.Undoing;
import org.springframework.stereotype.Component;

/** Tells how an account stands, in figures and words. */
@Component
final class TellBalance {

    /** What happened to payments is told beside the balance for so long. */
    private static final Duration NEWS = Duration.ofDays(60);

    /** Nobody has more news than this in that time. */
    private static final int MOST_NEWS = 100;

    private final ReadLedger ledgers;
    private final BalanceTexts texts;
    private final PaymentTexts paymentTexts;
    private final InstantSource clock;

    TellBalance(ReadLedger ledgers, BalanceTexts texts, PaymentTexts paymentTexts, InstantSource clock) {
        this.ledgers = ledgers;
        this.texts = texts;
        this.paymentTexts = paymentTexts;
        this.clock = clock;
    }

    /**
     * How it stands today.
     *
     * @param shown its number as the caller may see it
     */
    BalanceView of(String shown, Account account, Locale locale) {
        Funds funds = ledgers.funds(account);
        BalanceView.Meaning meaning = BalanceView.meaning(account.prepaid(), funds);
        return BalanceView.of(
                shown,
                account.prepaid(),
                funds,
                meaning,
                texts.explanation(meaning, funds, locale),
                notes(account, locale),
                ledgers.find(account.number()).map(Ledger::changedAt).orElse(null));
    }

    private List<String> notes(Account account, Locale locale) {
        Instant since = clock.instant().minus(NEWS);
        return ledgers.movements(account.number(), null, MOST_NEWS).stream()
                .filter(booked -> isNews(booked, since))
                .map(booked -> paymentTexts.explanation(booked, locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isNews(Booked booked, Instant since) {
        Undoing undoing = booked.undoing();
        return (undoing == null ? booked.movement() : undoing).at().isAfter(since);
    }
}
