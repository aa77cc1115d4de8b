package org.lamplighter.billing.calculation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.LoadCurve;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Register;

/** How energy was metered. */
public sealed interface Metering {

    /** By registers, several of one period where there are several meters. */
    record ByRegisters(List<Register> registers) implements Metering {
        public ByRegisters {
            registers = List.copyOf(registers);
        }

        Map<PricePeriod, KilowattHours> energies() {
            Map<PricePeriod, KilowattHours> energies = new EnumMap<>(PricePeriod.class);
            registers.forEach(register -> energies.merge(register.period(), register.energy(), KilowattHours::plus));
            return energies;
        }
    }

    /** By intervals; the tariff's hours tell the periods. */
    record ByCurve(LoadCurve curve) implements Metering {}
}
