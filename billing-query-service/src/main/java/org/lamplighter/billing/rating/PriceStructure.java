package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How an option of a tariff prices energy. */
public sealed interface PriceStructure {

    /** The periods that a meter must tell apart. */
    Set<PricePeriod> periods();

    /** What a kWh of a tier costs on a day, by period. */
    Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day);

    /** Whether prices are others from this day on than the day before. */
    boolean changesOn(LocalDate day);

    /**
     * A price for each tier in each period. Energy of a period is spread over the tiers in proportion.
     *
     * @param seasons prices by season; each month lies in one
     */
    record FullTable(List<TierPrices> seasons) implements PriceStructure {

        /**
         * Prices of some months.
         *
         * @param months the months they hold in
         * @param prices per period the prices of the tiers, first tier first
         */
        public record TierPrices(Set<Month> months, Map<PricePeriod, List<UnitPrice>> prices) {
            public TierPrices {
                months = Set.copyOf(months);
                prices = Map.copyOf(prices);
            }
        }

        public FullTable {
            seasons = List.copyOf(seasons);
        }

        @Override
        public Set<PricePeriod> periods() {
            return seasons.getFirst().prices().keySet();
        }

        @Override
        public boolean changesOn(LocalDate day) {
            return day.getDayOfMonth() == 1 && !season(day).equals(season(day.minusDays(1)));
        }

        @Override
        public Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day) {
            return periods().stream().collect(Collectors.toMap(period -> period, period -> price(day, period, tier)));
        }

        UnitPrice price(LocalDate day, PricePeriod period, int tier) {
            return Seasons.of(season(day).prices(), period).get(tier - 1);
        }

        private TierPrices season(LocalDate day) {
            return seasons.stream()
                    .filter(s -> s.months().contains(day.getMonth()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A price for each period, and what a tier adds to it whatever the period.
     *
     * @param seasons prices by season; each month lies in one
     * @param perTier what each tier adds, first tier first
     */
    record AddOn(List<BasePrices> seasons, List<UnitPrice> perTier) implements PriceStructure {

        /**
         * Prices of some months.
         *
         * @param months the months they hold in
         * @param prices per period
         */
        public record BasePrices(Set<Month> months, Map<PricePeriod, UnitPrice> prices) {
            public BasePrices {
                months = Set.copyOf(months);
                prices = Map.copyOf(prices);
            }
        }

        public AddOn {
            seasons = List.copyOf(seasons);
            perTier = List.copyOf(perTier);
        }

        @Override
        public Set<PricePeriod> periods() {
            return seasons.getFirst().prices().keySet();
        }

        @Override
        public boolean changesOn(LocalDate day) {
            return day.getDayOfMonth() == 1 && !season(day).equals(season(day.minusDays(1)));
        }

        @Override
        public Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day) {
            return periods().stream()
                    .collect(Collectors.toMap(
                            period -> period, period -> price(day, period).plus(addition(tier))));
        }

        UnitPrice price(LocalDate day, PricePeriod period) {
            return Seasons.of(season(day).prices(), period);
        }

        UnitPrice addition(int tier) {
            return perTier.get(tier - 1);
        }

        private BasePrices season(LocalDate day) {
            return seasons.stream()
                    .filter(s -> s.months().contains(day.getMonth()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One price for every kWh, no tiers.
     *
     * @param price the price
     */
    record OnePrice(UnitPrice price) implements PriceStructure {

        @Override
        public Set<PricePeriod> periods() {
            return Set.of(PricePeriod.ALL_DAY);
        }

        @Override
        public Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day) {
            return Map.of(PricePeriod.ALL_DAY, price);
        }

        @Override
        public boolean changesOn(LocalDate day) {
            return false;
        }
    }
}
