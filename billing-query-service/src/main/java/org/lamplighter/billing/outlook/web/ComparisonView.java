package org.lamplighter.billing.outlook.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.outlook.Comparison;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What a year costs on each option.
 *
 * @param accountNumber the account
 * @param months the months compared, billed and expected
 * @param presentOption the option of the newest bill
 * @param options each option
 */
record ComparisonView(String accountNumber, List<YearMonth> months, PriceOption presentOption, List<Option> options) {

    /** Whether an option could be rated. */
    enum State {
        PRICED,
        HABITS_NEEDED
    }

    /** An option: what the year costs and what a car adds; or the periods whose shares must be said. */
    record Option(
            PriceOption option,
            State state,
            @Nullable String year,
            @Nullable String vehicleAdds,
            @Nullable List<PricePeriod> periods) {

        static Option of(Comparison.Choice choice) {
            return switch (choice) {
                case Comparison.Choice.Priced priced ->
                    new Option(priced.option(), State.PRICED, priced.year().toString(), text(priced.vehicle()), null);
                case Comparison.Choice.HabitsNeeded needed ->
                    new Option(needed.option(), State.HABITS_NEEDED, null, null, needed.periods());
            };
        }

        private static @Nullable String text(@Nullable Money amount) {
            return amount == null ? null : amount.toString();
        }
    }

    static ComparisonView of(String accountNumber, Comparison comparison) {
        return new ComparisonView(
                accountNumber,
                comparison.forecast().months().stream()
                        .flatMap(month -> month.use().covers().stream())
                        .toList(),
                comparison.forecast().terms().option(),
                comparison.options().stream().map(Option::of).toList());
    }
}
