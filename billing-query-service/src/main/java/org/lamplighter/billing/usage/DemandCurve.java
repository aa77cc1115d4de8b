package org.lamplighter.billing.usage;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.BasicCharge.ByContractDemand;
import org.lamplighter.billing.rating.Kilowatts;

/**
 * The demand of a month (负荷曲线、最大需量).
 *
 * @param month the month
 * @param demands the mean power of each interval that is known, in order
 * @param gaps times of which nothing is known
 * @param highest the highest of them, the first where several are; absent where none is known
 * @param contract what was agreed on, where the basic charge is counted by it
 * @param bill the month's bill, once it is made: what the meter itself counted as demand, and what power factor cost
 */
public record DemandCurve(
        YearMonth month,
        List<Demand> demands,
        List<Span> gaps,
        @Nullable Demand highest,
        @Nullable ByContractDemand contract,
        @Nullable Bill bill) {

    public DemandCurve {
        demands = List.copyOf(demands);
        gaps = List.copyOf(gaps);
    }

    /** How many intervals were above the tolerated 105 % of the contract. */
    public long above() {
        return contract == null
                ? 0
                : demands.stream()
                        .filter(demand -> contract.excess(demand.power()).compareTo(Kilowatts.ZERO) > 0)
                        .count();
    }
}
