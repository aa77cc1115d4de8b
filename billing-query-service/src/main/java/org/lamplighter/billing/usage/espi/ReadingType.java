package org.lamplighter.billing.usage.espi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of a meter reading are (ReadingType).
 *
 * @param fields its elements, by name
 */
record ReadingType(Map<String, String> fields) {

    private static final int KILO = 3;
    private static final int SMALLEST = -9;
    private static final int LARGEST = 9;

    ReadingType {
        fields = Map.copyOf(fields);
    }

    /** Why values of this type are not kept, if they are not. */
    Optional<String> refusal() {
        if (!is("uom", Set.of(Espi.WATT_HOURS)) || !fields.containsKey("uom")) {
            return Optional.of("its unit is not Wh (uom 72)");
        }
        if (!is("flowDirection", Set.of(Espi.FORWARD))) {
            return Optional.of("only energy delivered to the customer is kept (flowDirection 1)");
        }
        if (!is("accumulationBehaviour", Set.of(Espi.DELTA_DATA))) {
            return Optional.of("only energy of an interval is kept, no registers (accumulationBehaviour 4)");
        }
        if (!is("commodity", Set.of("0", Espi.ELECTRICITY_SECONDARY, Espi.ELECTRICITY_PRIMARY))) {
            return Optional.of("it is not electricity");
        }
        return multiplierIsKnown() ? Optional.empty() : Optional.of("its powerOfTenMultiplier is not from -9 to 9");
    }

    /**
     * A value in kWh.
     *
     * @param value as it stands in the file
     */
    BigDecimal kilowattHours(BigDecimal value) {
        return value.scaleByPowerOfTen(multiplier() - KILO);
    }

    private boolean is(String field, Set<String> kept) {
        String value = fields.get(field);
        return value == null || kept.contains(value);
    }

    private boolean multiplierIsKnown() {
        try {
            return multiplier() >= SMALLEST && multiplier() <= LARGEST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private int multiplier() {
        return Integer.parseInt(fields.getOrDefault("powerOfTenMultiplier", "0"));
    }
}
