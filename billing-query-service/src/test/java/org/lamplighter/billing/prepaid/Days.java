package org.lamplighter.billing.prepaid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Measured;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.bill.ReadingKind;
import org.lamplighter.billing.bill.ReadingQuality;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.Usage;
import org.lamplighter.billing.tariff.files.TariffFiles;

/** Days of a household, and bills of the same days as they are made of readings. */
final class Days {

    static final Rating RATING = new Rating(new TariffFiles().read("classpath*:tariffs/*/*.json"));
    static final RateDays RATE = new RateDays(RATING);

    private static final Instant MADE = Instant.parse("2026-12-01T00:00:00Z");

    private Days() {}

    static Terms terms(String region, PriceOption option) {
        return new Terms(region, CustomerClass.RESIDENTIAL, option, 3, false);
    }

    /** A day of a household that has one price. */
    static KnownDay day(LocalDate day, String kwh) {
        return day(day, Map.of(PricePeriod.ALL_DAY, KilowattHours.of(kwh)));
    }

    static KnownDay day(LocalDate day, Map<PricePeriod, KilowattHours> used) {
        return new KnownDay(new Usage(day, day.plusDays(1), used), false);
    }

    /** So many days in a row that are alike. */
    static List<KnownDay> alike(LocalDate from, int count, String kwh) {
        return from.datesUntil(from.plusDays(count)).map(day -> day(day, kwh)).toList();
    }

    /** The bill that readings at both ends of these days make. */
    static Bill bill(Terms terms, List<KnownDay> days, KilowattHours usedBefore) {
        Usage usage = days.stream().map(KnownDay::usage).reduce(Usage::plus).orElseThrow();
        Reading opening = reading(usage.from(), KilowattHours.ZERO);
        Reading closing = reading(usage.to(), usage.total());
        YearMonth month = YearMonth.from(usage.to().minusDays(1));
        List<YearMonth> months =
                Billing.monthsOf(usage.from(), month.plusMonths(1).atDay(1));
        RatedBill rated = RATING.rate(terms, months, usedBefore, usage);
        return new Bill(
                month,
                months,
                terms,
                List.of(new Measured(opening, closing, usage.byPeriod())),
                rated.parts(),
                rated.total(),
                1,
                MADE);
    }

    private static Reading reading(LocalDate on, KilowattHours total) {
        return new Reading("M", on, total, Map.of(), ReadingQuality.ACTUAL, ReadingKind.REGULAR, null, null);
    }
}
