package org.lamplighter.billing.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tariff charges beside the energy of periods and tiers.
 *
 * @param perKilowatt yuan per kW of demand and month (需量电价), where it has a demand charge
 * @param perKilovoltAmpere yuan per kVA of capacity and month (容量电价), where it has a capacity charge
 * @param perMonth yuan per month, whatever is used
 * @param components parts of the price of a kWh
 * @param partMonth how monthly charges and losses of a part of a month are cut
 * @param fundsBearPowerFactor whether government funds are in the base of the power-factor adjustment; newer practice leaves
 *     them out
 */
public record Charges(
        @Nullable MonthlyPrice perKilowatt,
        @Nullable MonthlyPrice perKilovoltAmpere,
        @Nullable MonthlyPrice perMonth,
        List<PriceComponent> components,
        PartMonth partMonth,
        boolean fundsBearPowerFactor) {

    /** Energy alone, as households have it. */
    public static final Charges NONE = new Charges(null, null, null, List.of(), PartMonth.CALENDAR_DAYS, false);

    public Charges {
        components = List.copyOf(components);
    }

    /** The funds that a kWh bears, on top or within its price. */
    UnitPrice funds() {
        UnitPrice funds = UnitPrice.FREE;
        for (PriceComponent component : components) {
            if (component.kind() == PriceComponent.Kind.GOVERNMENT_FUNDS) {
                funds = funds.plus(component.price());
            }
        }
        return funds;
    }
}
