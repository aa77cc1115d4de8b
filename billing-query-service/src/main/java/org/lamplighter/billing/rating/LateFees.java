package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lamplighter.billing.rating.BillLine.Kind;

/**
 * Late fees (违约金) by 供电营业规则: a day costs residents 0.1 %, others 0.2 % in the year of the debt and 0.3 % after it; never
 * more than 30 % of a debt; a total under 1 yuan is taken as 1 yuan.
 *
 * <pre>
 *        due day            31 Dec                  paid
 *  ---------|-----------------|-----------------------|---
 *           |==== 0.2 % ======|======= 0.3 % =========|      from the day after the due day to the day paid, both counted
 * </pre>
 */
public final class LateFees {

    private static final BigDecimal RESIDENTIAL = new BigDecimal("0.1");
    private static final BigDecimal THIS_YEAR = new BigDecimal("0.2");
    private static final BigDecimal CARRIED_OVER = new BigDecimal("0.3");
    private static final BigDecimal MOST_OF_PRINCIPAL = new BigDecimal("30");
    private static final Money LEAST = Money.of("1");

    private LateFees() {}

    /** The lines for debts that are paid on a day, the oldest first; none when all is in time. */
    public static List<BillLine> of(CustomerClass customerClass, List<Debt> debts, LocalDate paidOn) {
        List<BillLine> lines = new ArrayList<>();
        debts.stream()
                .filter(debt -> debt.dueOn().isBefore(paidOn))
                .sorted(Comparator.comparing(Debt::dueOn).thenComparing(Debt::principal))
                .forEach(debt -> lines.addAll(of(customerClass, debt, paidOn)));
        Money total = sum(lines);
        if (!lines.isEmpty() && total.compareTo(LEAST) < 0) {
            lines.add(BillLine.of(Kind.LATE_FEE_LEAST, new Derivation.OfLimit(LEAST, total)));
        }
        return lines;
    }

    private static List<BillLine> of(CustomerClass customerClass, Debt debt, LocalDate paidOn) {
        List<BillLine> lines = new ArrayList<>();
        if (customerClass == CustomerClass.RESIDENTIAL) {
            add(lines, debt, debt.dueOn(), paidOn, RESIDENTIAL);
        } else {
            LocalDate yearEnd = LocalDate.of(debt.dueOn().getYear(), 12, 31);
            LocalDate endOfFirst = yearEnd.isBefore(paidOn) ? yearEnd : paidOn;
            add(lines, debt, debt.dueOn(), endOfFirst, THIS_YEAR);
            add(lines, debt, endOfFirst, paidOn, CARRIED_OVER);
        }
        Money fee = sum(lines);
        Money most = debt.principal().percent(MOST_OF_PRINCIPAL).rounded();
        if (fee.compareTo(most) > 0) {
            lines.add(BillLine.of(Kind.LATE_FEE_MOST, new Derivation.OfLimit(most, fee)));
        }
        return lines;
    }

    private static void add(
            List<BillLine> lines, Debt debt, LocalDate after, LocalDate upTo, BigDecimal percentPerDay) {
        int days = (int) ChronoUnit.DAYS.between(after, upTo);
        if (days > 0) {
            lines.add(BillLine.of(Kind.LATE_FEE, new Derivation.OfDelay(debt.principal(), days, percentPerDay)));
        }
    }

    private static Money sum(List<BillLine> lines) {
        return lines.stream().map(BillLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
