package org.lamplighter.billing.calculation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Debt;
import org.lamplighter.billing.rating.KilovarHours;
import org.lamplighter.billing.rating.KilovoltAmperes;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.Terms;

/**
 * What somebody wants to know the price of.
 *
 * @param stretches stretches of one set of terms each, in any order
 * @param usedBefore kWh counted in the tiers' cycle before
 * @param debts what is paid late with it
 * @param paidOn the day it is paid; absent without debts
 */
public record Question(
        List<Asked> stretches,
        KilowattHours usedBefore,
        List<Debt> debts,
        @Nullable LocalDate paidOn) {

    public Question {
        stretches = List.copyOf(stretches);
        debts = List.copyOf(debts);
    }

    /**
     * One stretch.
     *
     * @param terms what decides its price
     * @param from first day
     * @param to day after the last
     * @param metering energy
     * @param reactive reactive energy, where metered
     * @param demand the highest demand, where metered; of a curve it is the highest interval's unless said
     * @param capacity transformer capacity, where known
     */
    public record Asked(
            Terms terms,
            LocalDate from,
            LocalDate to,
            Metering metering,
            @Nullable KilovarHours reactive,
            @Nullable Kilowatts demand,
            @Nullable KilovoltAmperes capacity) {

        /** The demand measured, if any. */
        @Nullable
        Kilowatts measuredDemand() {
            return demand == null && metering instanceof Metering.ByCurve by
                    ? by.curve().demand()
                    : demand;
        }
    }
}
