package org.lamplighter.billing.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What a year costs on each option of the tariff, and what an electric car adds to it.
 *
 * @param forecast the year it is made for
 * @param options each option
 */
public record Comparison(Forecast forecast, List<Choice> options) {

    public Comparison {
        options = List.copyOf(options);
    }

    /** An option. */
    public sealed interface Choice {

        /** Which. */
        PriceOption option();

        /**
         * Its price.
         *
         * @param year what the year costs
         * @param vehicle what the car adds to it; absent when no car was asked about
         */
        record Priced(
                PriceOption option, Money year, @Nullable Money vehicle) implements Choice {}

        /**
         * Not told apart by the meter, and no habit says it.
         *
         * @param periods the periods whose shares are needed
         */
        record HabitsNeeded(PriceOption option, List<PricePeriod> periods) implements Choice {
            public HabitsNeeded {
                periods = List.copyOf(periods);
            }
        }
    }
}
