package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;

/**
 * Tells the period of the tariff that an interval lies in, by its beginning. An account without time of use is told the
 * periods that its tariff's time of use has: that is what it would be billed by.
 */
final class Periods {

    private final Tariffs tariffs;
    private final Terms terms;
    private final Map<LocalDate, Optional<Tariff>> byDay = new HashMap<>();

    Periods(Tariffs tariffs, Terms terms) {
        this.tariffs = tariffs;
        this.terms = terms;
    }

    Optional<PricePeriod> at(LocalDateTime when) {
        return byDay.computeIfAbsent(when.toLocalDate(), day -> tariffs.find(terms, day))
                .filter(tariff -> tariff.options().containsKey(PriceOption.TIME_OF_USE))
                .flatMap(tariff -> tariff.period(PriceOption.TIME_OF_USE, when));
    }
}
