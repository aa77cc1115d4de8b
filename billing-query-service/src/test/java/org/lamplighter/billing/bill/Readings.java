package org.lamplighter.billing.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.tariff.files.TariffFiles;
import org.lamplighter.kit.personal.AccountNumber;

/** Readings, and years made from them. */
final class Readings {

    static final AccountNumber ACCOUNT = new AccountNumber("3205080001");
    static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");
    static final Terms JIANGSU = terms("320000");

    private static final ReviseYear REVISE =
            new ReviseYear(new Rating(new TariffFiles().read("classpath*:tariffs/*/*.json")));

    private Readings() {}

    static Terms terms(String region) {
        return new Terms(region, CustomerClass.RESIDENTIAL, PriceOption.SINGLE_RATE, 3, false);
    }

    static Reading reading(String on, long total) {
        return reading("A", on, total);
    }

    static Reading reading(String meter, String on, long total) {
        return new Reading(
                meter,
                LocalDate.parse(on),
                KilowattHours.of(total),
                Map.of(),
                ReadingQuality.ACTUAL,
                ReadingKind.REGULAR);
    }

    static Reading exchange(String meter, String on, long total) {
        return new Reading(
                meter,
                LocalDate.parse(on),
                KilowattHours.of(total),
                Map.of(),
                ReadingQuality.ACTUAL,
                ReadingKind.METER_EXCHANGE);
    }

    static Reading byPeriod(String on, long peak, long valley) {
        return new Reading(
                "A",
                LocalDate.parse(on),
                KilowattHours.of(peak + valley),
                Map.of(PricePeriod.PEAK, KilowattHours.of(peak), PricePeriod.VALLEY, KilowattHours.of(valley)),
                ReadingQuality.ACTUAL,
                ReadingKind.REGULAR);
    }

    static BillingYear year(Terms terms, Reading... readings) {
        return year(terms, List.of(readings));
    }

    static BillingYear year(Terms terms, List<Reading> readings) {
        return add(BillingYear.empty(ACCOUNT, 2026), terms, readings).year();
    }

    static Revision add(BillingYear year, Terms terms, List<Reading> readings) {
        return REVISE.with(year, readings, terms, NOW);
    }
}
