package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.tariff.files.TariffFiles;

/** The tariffs of the service's own files, and short ways to ask for a bill. */
final class Published {

    static final String JIANGSU = "320000";
    static final String ZHEJIANG = "330000";
    static final String SHANGHAI = "310000";
    static final String BEIJING = "110000";
    static final String GUANGDONG = "440000";
    static final String SICHUAN = "510000";
    static final String HUNAN = "430000";

    static final Tariffs TARIFFS = new TariffFiles().read("classpath*:tariffs/*/*.json");

    private static final Rating RATING = new Rating(TARIFFS);

    private Published() {}

    static Terms terms(String region, PriceOption option) {
        return new Terms(region, CustomerClass.RESIDENTIAL, option, 3, false);
    }

    static Terms household(String region, int people) {
        return new Terms(region, CustomerClass.RESIDENTIAL, PriceOption.SINGLE_RATE, people, false);
    }

    static Terms lowIncome(String region, PriceOption option) {
        return new Terms(region, CustomerClass.RESIDENTIAL, option, 3, true);
    }

    static RatedBill month(Terms terms, YearMonth month, String usedBefore, Map<PricePeriod, KilowattHours> energy) {
        LocalDate from = month.atDay(1);
        return RATING.rate(
                terms, List.of(month), KilowattHours.of(usedBefore), new Usage(from, from.plusMonths(1), energy));
    }

    static RatedBill month(Terms terms, YearMonth month, String usedBefore, String energy) {
        return month(terms, month, usedBefore, Map.of(PricePeriod.ALL_DAY, KilowattHours.of(energy)));
    }

    static Map<PricePeriod, KilowattHours> peakValley(String peak, String valley) {
        return Map.of(PricePeriod.PEAK, KilowattHours.of(peak), PricePeriod.VALLEY, KilowattHours.of(valley));
    }

    /** The lines, each as one readable row. */
    static List<String> rows(RatedBill bill) {
        return bill.lines()
                .map(line -> "%s %s %s: %s x %s = %s"
                        .formatted(line.kind(), line.period(), line.tier(), line.energy(), line.price(), line.amount()))
                .toList();
    }
}
