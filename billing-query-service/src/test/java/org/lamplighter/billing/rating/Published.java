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
        return rows(bill.lines().toList());
    }

    static List<String> rows(List<BillLine> lines) {
        return lines.stream()
                .map(line -> line.kind() + " " + row(line.derivation()) + " = " + line.amount())
                .toList();
    }

    private static String row(Derivation derivation) {
        return switch (derivation) {
            case Derivation.OfEnergy of -> "%s %s: %s x %s".formatted(of.period(), of.tier(), of.energy(), of.price());
            case Derivation.OfDemand of ->
                "%s kW x %s x %d x %s".formatted(of.demand(), of.price(), of.times(), of.share());
            case Derivation.OfCapacity of -> "%s kVA x %s x %s".formatted(of.capacity(), of.price(), of.share());
            case Derivation.OfMonth of -> "%s x %s".formatted(of.price(), of.share());
            case Derivation.OfPowerFactor of ->
                "%s of %s: %s x %s %%".formatted(of.factor(), of.standard(), of.base(), of.percent());
            case Derivation.OfDelay of -> "%s x %d d x %s %%".formatted(of.principal(), of.days(), of.percentPerDay());
            case Derivation.OfLimit of -> "%s - %s".formatted(of.limit(), of.reached());
        };
    }
}
