package org.lamplighter.billing.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Terms;

/** Rates the months of a forecast on every option of the tariff. */
public final class CompareOptions {

    private final ForecastYear forecasts;
    private final Rating rating;

    CompareOptions(ForecastYear forecasts, Rating rating) {
        this.forecasts = forecasts;
        this.rating = rating;
    }

    /**
     * An electric car.
     *
     * @param perMonth what it takes in a month
     * @param habits when it is charged
     */
    public record Vehicle(KilowattHours perMonth, Habits habits) {}

    /**
     * This year on each option.
     *
     * @param habits when energy is used, for months whose meter does not tell
     * @param vehicle a car that is charged in each of the months; none when absent
     */
    public Optional<Comparison> of(Account account, Habits habits, @Nullable Vehicle vehicle) {
        return forecasts.of(account).map(forecast -> {
            LocalDate first =
                    forecast.months().getFirst().use().covers().getFirst().atDay(1);
            Tariff tariff = rating.tariff(forecast.terms(), first);
            return new Comparison(
                    forecast,
                    tariff.options().keySet().stream()
                            .filter(option -> isOpen(option, forecast.terms()))
                            .sorted()
                            .map(option -> choice(forecast, tariff, option, habits, vehicle))
                            .toList());
        });
    }

    /** Who is behind a meter of one's own cannot choose the price of those who share one. */
    private static boolean isOpen(PriceOption option, Terms terms) {
        return option != PriceOption.COMBINED_METER || terms.option() == option;
    }

    private Comparison.Choice choice(
            Forecast forecast, Tariff tariff, PriceOption option, Habits habits, @Nullable Vehicle vehicle) {
        Set<PricePeriod> periods = tariff.structure(option).periods();
        List<MonthOfUse> plain = new ArrayList<>();
        List<MonthOfUse> charged = new ArrayList<>();
        for (Forecast.Month month : forecast.months()) {
            MonthOfUse use = month.use();
            Optional<Map<PricePeriod, KilowattHours>> divided =
                    use.energy().keySet().equals(periods)
                            ? Optional.of(use.energy())
                            : habits.divide(use.total(), periods);
            Optional<Map<PricePeriod, KilowattHours>> added = vehicle == null
                    ? Optional.of(Map.of())
                    : vehicle.habits()
                            .divide(vehicle.perMonth().times(use.covers().size()), periods);
            if (divided.isEmpty() || added.isEmpty()) {
                return new Comparison.Choice.HabitsNeeded(
                        option, periods.stream().sorted().toList());
            }
            plain.add(use.with(divided.get()));
            charged.add(use.with(sum(divided.get(), added.get())));
        }
        Terms terms = forecast.terms().with(option);
        Money year = total(terms, plain);
        return new Comparison.Choice.Priced(
                option, year, vehicle == null ? null : total(terms, charged).minus(year));
    }

    /** All months from the first on, each rated whole; so that options are compared like with like. */
    private Money total(Terms terms, List<MonthOfUse> months) {
        Money total = Money.ZERO;
        KilowattHours counted = KilowattHours.ZERO;
        for (MonthOfUse month : months) {
            RatedBill rated = ForecastYear.rate(rating, terms, month, counted);
            total = total.plus(rated.total());
            counted = rated.usedAfter();
        }
        return total;
    }

    private static Map<PricePeriod, KilowattHours> sum(
            Map<PricePeriod, KilowattHours> one, Map<PricePeriod, KilowattHours> other) {
        Map<PricePeriod, KilowattHours> sum = new EnumMap<>(PricePeriod.class);
        sum.putAll(one);
        other.forEach((period, energy) -> sum.merge(period, energy, KilowattHours::plus));
        return sum;
    }
}
