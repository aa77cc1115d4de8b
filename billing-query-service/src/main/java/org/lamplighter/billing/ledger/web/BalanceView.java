package org.lamplighter.billing.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.ledger.Funds;
import org.lamplighter.billing.ledger.OpenCharge;
import org.lamplighter.billing.ledger.Standing;
import org.lamplighter.billing.ledger.UnbilledUse;
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
 * @param notes what became of payments lately, each in a sentence
 * @param balance above zero what the customer has, below zero what the customer owes, by what was billed
 * @param available of prepaid accounts the same less what was used since; absent where that cannot be rated
 * @param unbilled what was used since the last bill; absent like {@code available}
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
        List<String> notes,
        String balance,
        @Nullable String available,
        @Nullable Unbilled unbilled,
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
        USED_UP,
        /** More was paid out than was there. */
        OVERDRAWN
    }

    /**
     * What a prepaid account used since its last bill, by whole days.
     *
     * @param from the first day that no bill is for
     * @param to the day after the last that is known
     * @param kwh what was used on the days that are known
     * @param amount what it costs, rated like a bill
     * @param estimated whether a part of it was filled in or is in doubt
     * @param daysMissing days between them that are not known, and cost nothing here
     */
    record Unbilled(LocalDate from, LocalDate to, String kwh, String amount, boolean estimated, int daysMissing) {

        static Unbilled of(UnbilledUse use) {
            return new Unbilled(
                    use.from(),
                    use.to(),
                    use.energy().toString(),
                    use.cost().toString(),
                    use.estimated(),
                    use.daysMissing());
        }
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
            boolean prepaid,
            Funds funds,
            Meaning meaning,
            String explanation,
            List<String> notes,
            @Nullable Instant dataAsOf) {
        Standing standing = funds.standing();
        UnbilledUse unbilled = funds.unbilled();
        return new BalanceView(
                accountNumber,
                prepaid ? Payment.PREPAID : Payment.POSTPAID,
                meaning,
                explanation,
                notes,
                standing.balance().toString(),
                unbilled == null ? null : funds.available().toString(),
                unbilled == null ? null : Unbilled.of(unbilled),
                Tariff.YUAN.getCurrencyCode(),
                standing.owed().toString(),
                standing.oldestDue().orElse(null),
                standing.latePrincipal().toString(),
                standing.fees().toString(),
                standing.open().stream()
                        .map(charge -> Unpaid.of(charge, standing.on()))
                        .toList(),
                dataAsOf == null
                        ? null
                        : dataAsOf.atZone(TimeConfiguration.CHINA).toOffsetDateTime());
    }

    static Meaning meaning(boolean prepaid, Funds funds) {
        Standing standing = funds.standing();
        int side = funds.available().compareTo(Money.ZERO);
        if (side >= 0) {
            return side > 0 ? Meaning.CREDIT : Meaning.EVEN;
        }
        if (prepaid) {
            return Meaning.USED_UP;
        }
        if (standing.principal().equals(Money.ZERO) && standing.fees().equals(Money.ZERO)) {
            return Meaning.OVERDRAWN;
        }
        boolean inTime = standing.late().isEmpty() && standing.settledFees().equals(Money.ZERO);
        return inTime ? Meaning.DUE : Meaning.LATE;
    }
}
