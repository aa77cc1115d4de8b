package org.lamplighter.billing.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.Terms;

/**
 * What a year comes to.
 *
 * @param year the year
 * @param terms what decides its price, as on the newest bill
 * @param months what was billed, then what is expected
 */
public record Forecast(int year, Terms terms, List<Month> months) {

    public Forecast {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param use what was or will be used
     * @param amount what it costs
     */
    public record Month(MonthOfUse use, Money amount) {

        public boolean isExpected() {
            return use.basis() != MonthOfUse.Basis.BILLED;
        }
    }

    /** The first month that is not billed; absent when all are. */
    public @Nullable Month next() {
        return months.stream().filter(Month::isExpected).findFirst().orElse(null);
    }

    public KilowattHours used() {
        return months.stream().map(month -> month.use().total()).reduce(KilowattHours.ZERO, KilowattHours::plus);
    }

    public Money total() {
        return months.stream().map(Month::amount).reduce(Money.ZERO, Money::plus);
    }
}
