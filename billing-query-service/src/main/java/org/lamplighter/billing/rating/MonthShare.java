package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * The part of a month that a monthly price is charged for.
 *
 * @param month the month
 * @param days days charged, 1 or more
 * @param of days that the whole month's price is for
 */
public record MonthShare(YearMonth month, int days, int of) {

    /** Decimals kept where a share does not come out even; far below a fen even for the largest customer. */
    private static final int DECIMALS = 10;

    public MonthShare {
        if (days < 1 || days > of) {
            throw new IllegalArgumentException("a share of a month is at most the month");
        }
    }

    public boolean isWhole() {
        return days == of;
    }

    /** The share of a month's amount. */
    Money of(Money wholeMonth) {
        return isWhole() ? wholeMonth : new Money(part(wholeMonth.value()));
    }

    /** The share of a month's energy. */
    KilowattHours of(KilowattHours wholeMonth) {
        return isWhole() ? wholeMonth : new KilowattHours(part(wholeMonth.value()));
    }

    private BigDecimal part(BigDecimal whole) {
        return whole.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return days + "/" + of;
    }
}
