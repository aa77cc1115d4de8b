package org.lamplighter.billing.tariff.files;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Charges;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.MonthlyPrice;
import org.lamplighter.billing.rating.PartMonth;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.TierScheme;

/**
 * Tariffs in the form of the US Utility Rate Database (URDB, OpenEI), as far as the model has what they charge. What it has
 * not is named among the tariff's open marks; what would make wrong bills is refused.
 *
 * @param items the tariffs
 */
record UrdbFile(List<Item> items) {

    private static final Currency DOLLARS = Currency.getInstance("USD");
    /** To about the year 9999. */
    private static final long MOST_SECONDS = 253_000_000_000L;

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /**
     * One tariff; field names are URDB's.
     *
     * @param startdate seconds since 1970, at a midnight of whoever wrote it
     * @param energyratestructure by number of the period the prices of its tiers
     * @param energyweekdayschedule by month and hour the number of the period
     * @param flatdemandstructure prices of a kW of the month's highest demand
     * @param flatdemandmonths by month the number of such a price
     * @param demandratestructure prices of a kW of the highest demand in periods of its own
     */
    record Item(
            String label,
            String utility,
            int eiaid,
            String name,
            long startdate,
            @Nullable Long enddate,
            String sector,
            @Nullable String source,
            @Nullable String sourceReference,
            List<List<Price>> energyratestructure,
            List<List<Integer>> energyweekdayschedule,
            List<List<Integer>> energyweekendschedule,
            @Nullable List<List<Price>> flatdemandstructure,
            @Nullable List<Integer> flatdemandmonths,
            @Nullable List<List<Price>> demandratestructure,
            @Nullable BigDecimal demandreactivepowercharge,
            @Nullable BigDecimal demandReactPwrCharge,
            @Nullable BigDecimal fixedchargefirstmeter,
            @Nullable String fixedchargeunits) {}

    /** The price of a tier: {@code rate + adj} up to {@code max} kWh of the month. */
    record Price(
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal adj) {

        /**
         * The price.
         *
         * @throws IllegalArgumentException when there is none
         */
        BigDecimal sum() {
            if (rate == null) {
                throw new IllegalArgumentException("a price has a rate");
            }
            return adj == null ? rate : rate.add(adj);
        }
    }

    /**
     * What the file says.
     *
     * @throws IllegalArgumentException when a tariff makes no sense, and says which
     */
    List<Tariff> read() {
        return items.stream().map(UrdbFile::read).toList();
    }

    private static Tariff read(Item item) {
        try {
            checkShape(item);
            return tariff(item);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rate " + item.label() + ": " + e.getMessage(), e);
        }
    }

    private static void checkShape(Item item) {
        List<List<Price>> prices = item.energyratestructure();
        if (prices.isEmpty() || prices.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("energyratestructure has a price for every period");
        }
        checkSchedule("energyweekdayschedule", item.energyweekdayschedule(), prices.size());
        checkSchedule("energyweekendschedule", item.energyweekendschedule(), prices.size());
        List<List<Price>> demand = item.flatdemandstructure();
        if (demand != null && demand.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("flatdemandstructure has a price for every period");
        }
    }

    private static void checkSchedule(String field, List<List<Integer>> schedule, int periods) {
        boolean known = schedule.stream().flatMap(List::stream).allMatch(number -> number >= 0 && number < periods);
        if (schedule.size() != Month.values().length || !known) {
            throw new IllegalArgumentException(
                    field + " has a row for each month, of numbers of periods that have prices");
        }
    }

    private static Tariff tariff(Item item) {
        List<String> open = new ArrayList<>();
        List<UrdbSeason> seasons = seasons(item);
        PriceStructure.FullTable table = new PriceStructure.FullTable(seasons.stream()
                .map(season -> season.prices(item.energyratestructure()))
                .toList());
        MonthlyPrice demand = demand(item, open);
        noteWhatIsNotRated(item, open);
        String source = item.source() == null ? item.sourceReference() : item.source();
        return new Tariff(
                "urdb-" + item.label(),
                new Region("US-" + item.eiaid(), new LocalizedText(item.utility(), item.utility())),
                customerClass(item, demand),
                null,
                new LocalizedText(item.name(), item.name()),
                day(item.startdate()),
                item.enddate() == null ? null : day(item.enddate()).minusDays(1),
                "URDB " + item.label() + (source == null ? "" : ", " + source),
                open,
                DOLLARS,
                tiers(item.energyratestructure()),
                Map.of(table.isUndivided() ? PriceOption.SINGLE_RATE : PriceOption.TIME_OF_USE, table),
                seasons.stream().flatMap(season -> season.hours().stream()).toList(),
                new Charges(demand, null, fixed(item, open), List.of(), PartMonth.CALENDAR_DAYS, false),
                null);
    }

    private static CustomerClass customerClass(Item item, @Nullable MonthlyPrice demand) {
        if (item.sector().toLowerCase(Locale.ROOT).equals("residential")) {
            return CustomerClass.RESIDENTIAL;
        }
        return demand == null ? CustomerClass.COMMERCIAL_ONE_PART : CustomerClass.COMMERCIAL_TWO_PART;
    }

    /** To the nearest midnight: writers meant their own, which lies on either side of Greenwich's. */
    private static LocalDate day(long seconds) {
        if (Math.abs(seconds) > MOST_SECONDS) {
            throw new IllegalArgumentException("startdate and enddate are seconds since 1970");
        }
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds).plus(HALF_A_DAY), ZoneOffset.UTC);
    }

    /** Months whose days are cut alike. */
    private static List<UrdbSeason> seasons(Item item) {
        Map<List<List<Integer>>, Set<Month>> byDays = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            int row = month.getValue() - 1;
            byDays.computeIfAbsent(
                            List.of(
                                    item.energyweekdayschedule().get(row),
                                    item.energyweekendschedule().get(row)),
                            days -> EnumSet.noneOf(Month.class))
                    .add(month);
        }
        List<UrdbSeason> seasons = new ArrayList<>();
        byDays.forEach((days, months) ->
                seasons.add(UrdbSeason.of(months, days.getFirst(), days.getLast(), item.energyratestructure())));
        return seasons;
    }

    private static TierScheme tiers(List<List<Price>> prices) {
        Set<List<KilowattHours>> ends = new LinkedHashSet<>();
        for (List<Price> period : prices) {
            List<KilowattHours> upTo = new ArrayList<>();
            for (Price tier : period.subList(0, period.size() - 1)) {
                if (tier.max() == null || (tier.unit() != null && !tier.unit().equals("kWh"))) {
                    throw new IllegalArgumentException("tiers end at so many kWh of a month");
                }
                upTo.add(new KilowattHours(tier.max()));
            }
            ends.add(upTo);
        }
        if (ends.size() != 1) {
            throw new IllegalArgumentException("tiers of all periods end alike");
        }
        return new TierScheme(
                TierCycle.MONTH,
                List.of(new TierScheme.Season(
                        Set.of(Month.values()), List.copyOf(ends).getFirst())),
                List.of());
    }

    private static @Nullable MonthlyPrice demand(Item item, List<String> open) {
        List<List<Price>> prices = item.flatdemandstructure();
        if (prices == null || prices.isEmpty()) {
            return null;
        }
        List<Integer> months = item.flatdemandmonths();
        boolean same = prices.getFirst().size() == 1
                && (months == null || months.stream().allMatch(number -> number == 0));
        if (!same) {
            open.add("demand prices that differ by month or tier are not rated");
            return null;
        }
        BigDecimal price = prices.getFirst().getFirst().sum();
        return price.signum() == 0 ? null : new MonthlyPrice(price);
    }

    private static @Nullable MonthlyPrice fixed(Item item, List<String> open) {
        BigDecimal price = item.fixedchargefirstmeter();
        if (price == null || price.signum() == 0) {
            return null;
        }
        if (!"$/month".equals(item.fixedchargeunits())) {
            open.add("a fixed charge in " + item.fixedchargeunits() + " is not rated");
            return null;
        }
        return new MonthlyPrice(price);
    }

    private static void noteWhatIsNotRated(Item item, List<String> open) {
        List<List<Price>> demand = item.demandratestructure();
        if (demand != null
                && demand.stream()
                        .flatMap(List::stream)
                        .anyMatch(price -> price.sum().signum() != 0)) {
            open.add("demand prices by time of use are not rated");
        }
        if (item.demandreactivepowercharge() != null || item.demandReactPwrCharge() != null) {
            open.add("the price of reactive demand is not rated");
        }
        open.add("holidays are rated as the day of the week that they fall on");
    }
}
