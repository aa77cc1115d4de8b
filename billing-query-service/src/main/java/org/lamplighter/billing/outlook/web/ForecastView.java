package org.lamplighter.billing.outlook.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.outlook.Forecast;
import org.lamplighter.billing.outlook.MonthOfUse;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What a year comes to. Nothing expected is a bill.
 *
 * @param accountNumber the account
 * @param year the year
 * @param priceOption the option it is rated on
 * @param next the first month that is not billed
 * @param months all of them
 * @param usedKwh energy of all of them
 * @param total yuan for all of them
 */
record ForecastView(
        String accountNumber,
        int year,
        PriceOption priceOption,
        @Nullable Month next,
        List<Month> months,
        String usedKwh,
        String total) {

    /** A month: billed, or expected on some basis. */
    record Month(
            YearMonth month,
            MonthOfUse.Basis basis,
            String usedKwh,
            Map<PricePeriod, String> usedByPeriod,
            String amount) {

        static Month of(Forecast.Month month) {
            Map<PricePeriod, String> used = new TreeMap<>();
            month.use().energy().forEach((period, energy) -> used.put(period, energy.toString()));
            return new Month(
                    month.use().month(),
                    month.use().basis(),
                    month.use().total().toString(),
                    used,
                    month.amount().toString());
        }
    }

    static ForecastView of(String accountNumber, Forecast forecast) {
        Forecast.Month next = forecast.next();
        return new ForecastView(
                accountNumber,
                forecast.year(),
                forecast.terms().option(),
                next == null ? null : Month.of(next),
                forecast.months().stream().map(Month::of).toList(),
                forecast.used().toString(),
                forecast.total().toString());
    }
}
