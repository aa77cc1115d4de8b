package org.lamplighter.billing.prepaid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.Usage;
import org.lamplighter.billing.usage.Interval;
import org.lamplighter.billing.usage.IntervalDay;
import org.lamplighter.billing.usage.IntervalQuality;
import org.lamplighter.billing.usage.ReadUsage;
import org.lamplighter.kit.time.TimeConfiguration;

/** Reads the days of which every interval is known. */
final class ReadDays {

    private final ReadUsage usage;
    private final Rating rating;

    ReadDays(ReadUsage usage, Rating rating) {
        this.usage = usage;
        this.rating = rating;
    }

    /** Those from a day until before another, in order. */
    List<KnownDay> of(Account account, LocalDate from, LocalDate to) {
        return usage.days(account.number(), from, to)
                .flatMap(day -> known(account.terms(), day).stream())
                .toList();
    }

    private Optional<KnownDay> known(Terms terms, IntervalDay day) {
        if (!day.isWhole()) {
            return Optional.empty();
        }
        Tariff tariff = rating.tariff(terms, day.day());
        if (!tariff.options().containsKey(terms.option())) {
            return Optional.empty(); // what it chose is not to be had on that day
        }
        Map<PricePeriod, KilowattHours> used = new EnumMap<>(PricePeriod.class);
        boolean estimated = false;
        for (Interval interval : day.intervals()) {
            Optional<PricePeriod> period =
                    tariff.period(terms.option(), LocalDateTime.ofInstant(interval.start(), TimeConfiguration.CHINA));
            if (period.isEmpty()) {
                return Optional.empty(); // the tariff does not say when its periods are
            }
            used.merge(period.get(), interval.point().energy(), KilowattHours::plus);
            estimated |= interval.point().quality() != IntervalQuality.ACTUAL;
        }
        return Optional.of(new KnownDay(new Usage(day.day(), day.day().plusDays(1), used), estimated));
    }
}
