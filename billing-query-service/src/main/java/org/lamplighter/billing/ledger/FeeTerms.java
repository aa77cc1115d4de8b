package org.lamplighter.billing.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Debt;
import org.lamplighter.billing.rating.LateFees;
import org.lamplighter.billing.rating.Money;

/**
 * What decides an account's late fees (违约金). Prepaid accounts pay none: their power is stopped before a debt grows.
 *
 * @param customerClass the class of customer
 * @param prepaid whether power is paid before it is used
 */
public record FeeTerms(CustomerClass customerClass, boolean prepaid) {

    private static final BigDecimal MOST_OF_PRINCIPAL = new BigDecimal("30");

    /** The least that is taken for all that is settled late on a day. */
    private static final Money LEAST = Money.of("1");

    public static FeeTerms of(Account account) {
        return new FeeTerms(account.terms().customerClass(), account.prepaid());
    }

    /** The fee of a part of a charge that is paid, or would be paid, on a day. */
    Money ofPart(Money part, LocalDate dueOn, LocalDate paidOn) {
        if (prepaid || !dueOn.isBefore(paidOn)) {
            return Money.ZERO;
        }
        return LateFees.of(customerClass, List.of(new Debt(part, dueOn)), paidOn).stream()
                // The least is taken once of all that is settled on a day, not of each part.
                .filter(line -> line.kind() != BillLine.Kind.LATE_FEE_LEAST)
                .map(BillLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The fee of a charge whose parts came to so much: never more than 30 % of it. */
    Money ofWhole(Money amount, Money ofParts) {
        Money most = amount.percent(MOST_OF_PRINCIPAL).rounded();
        return ofParts.compareTo(most) > 0 ? most : ofParts;
    }

    /** The fee of all that is settled on a day. */
    Money ofDay(Money sum) {
        boolean tooLittle = sum.compareTo(Money.ZERO) > 0 && sum.compareTo(LEAST) < 0;
        return tooLittle ? LEAST : sum;
    }
}
