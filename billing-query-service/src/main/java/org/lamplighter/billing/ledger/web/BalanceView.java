package org.lamplighter.billing.ledger.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.ledger.Ledger;
import org.lamplighter.billing.ledger.OpenCharge;
import org.lamplighter.billing.ledger.Standing;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * How an account stands. Amounts are texts in yuan, so that no reader takes them for floating-point numbers.
 *
 * @param accountNumber the account, masked for those who do not hold it
 * @param payment whether power is paid before or after it is used
 * @param meaning what the balance means
 * @param explanation the same in a sentence
 * @param balance above zero what the customer has, below zero what the customer owes
 * @param currency ISO 4217
 * @param toPay all that is owed today, late fees among it
 * @param payBy last day to pay the oldest unpaid bill without a late fee, or the day that was; absent when nothing is owed
 * @param late what of the bills is past that day, without late fees
 * @param lateFees late fees up to today
 * @param unpaid bills that are not paid in full, the oldest first
 * @param dataAsOf up to when bills and payments were heard of; absent when there was none yet
 */
record BalanceView(
        String accountNumber,
        Payment payment,
        Meaning meaning,
        String explanation,
        String balance,
        String currency,
        String toPay,
        @Nullable LocalDate payBy,
        String late,
        String lateFees,
        List<Unpaid> unpaid,
        @Nullable OffsetDateTime dataAsOf) {

    /** When power is paid. */
    enum Payment {
        PREPAID,
        POSTPAID
    }

    /** What the balance means. */
    enum Meaning {
        /** Money is there for power to come. */
        CREDIT,
        /** Nothing is owed and nothing is there. */
        EVEN,
        /** A bill is to be paid, and there is time. */
        DUE,
        /** The day to pay is over. */
        LATE,
        /** Prepaid power is used up. */
        USED_UP
    }

    /** A bill that is not paid in full. */
    record Unpaid(YearMonth month, String amount, String left, LocalDate dueOn, boolean late) {

        static Unpaid of(OpenCharge charge, LocalDate on) {
            return new Unpaid(
                    charge.month(),
                    charge.amount().toString(),
                    charge.left().toString(),
                    charge.dueOn(),
                    charge.isLate(on));
        }
    }

    static BalanceView of(
            String accountNumber,
            Account account,
            Standing standing,
            @Nullable Ledger ledger,
            BalanceTexts texts,
            Locale locale) {
        Meaning meaning = meaning(account.prepaid(), standing);
        LocalDate payBy = standing.oldestDue().orElse(null);
        return new BalanceView(
                accountNumber,
                account.prepaid() ? Payment.PREPAID : Payment.POSTPAID,
                meaning,
                texts.explanation(meaning, standing, locale),
                standing.balance().toString(),
                Tariff.YUAN.getCurrencyCode(),
                standing.owed().toString(),
                payBy,
                standing.latePrincipal().toString(),
                standing.fees().toString(),
                standing.open().stream()
                        .map(charge -> Unpaid.of(charge, standing.on()))
                        .toList(),
                ledger == null
                        ? null
                        : ledger.changedAt().atZone(TimeConfiguration.CHINA).toOffsetDateTime());
    }

    private static Meaning meaning(boolean prepaid, Standing standing) {
        int side = standing.balance().compareTo(Money.ZERO);
        if (side >= 0) {
            return side > 0 ? Meaning.CREDIT : Meaning.EVEN;
        }
        if (prepaid) {
            return Meaning.USED_UP;
        }
        boolean inTime = standing.late().isEmpty() && standing.settledFees().equals(Money.ZERO);
        return inTime ? Meaning.DUE : Meaning.LATE;
    }
}
