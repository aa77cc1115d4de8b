package org.lamplighter.billing.tariff;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.VoltageLevel;

/**
 * Which tariffs are asked for.
 *
 * @param region a province's code or name, or the code of an area in it; all when {@code null}
 * @param customerClass the class; all when {@code null}
 * @param voltage the voltage; all when {@code null}
 * @param day the day they hold on
 */
public record TariffQuery(
        @Nullable String region,
        @Nullable CustomerClass customerClass,
        @Nullable VoltageLevel voltage,
        LocalDate day) {

    public boolean matches(Tariff tariff) {
        return tariff.isEffective(day)
                && (customerClass == null || tariff.customerClass() == customerClass)
                && (voltage == null || tariff.isFor(voltage))
                && (region == null || isIn(region, tariff.region()));
    }

    private static boolean isIn(String asked, Region region) {
        return Region.isAreaCode(asked)
                ? Region.codeOf(asked).equals(region.code())
                : asked.toLowerCase(Locale.ROOT).equals(region.name().en().toLowerCase(Locale.ROOT))
                        || asked.equals(region.name().zh());
    }
}
