package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an option of a tariff prices energy. */
public sealed interface PriceStructure {

    /** The periods that a meter must tell apart. */
    Set<PricePeriod> periods();

    /** What a kWh of a tier costs on a day, by period. */
    Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day);

    /** Whether a kWh costs the same on both days. */
    boolean costsTheSame(LocalDate one, LocalDate other);

    /** Whether one register is enough. */
    default boolean isUndivided() {
        return periods().equals(Set.of(PricePeriod.ALL_DAY));
    }

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
        public record TierPrices(Set<Month> months, Map<PricePeriod, List<UnitPrice>> prices) implements Season {
            public TierPrices {
                months = Set.copyOf(months);
                prices = Map.copyOf(prices);
            }

            @Override
            public Set<PricePeriod> periods() {
                return prices.keySet();
            }
        }

        public FullTable {
            seasons = List.copyOf(seasons);
        }

        @Override
        public Set<PricePeriod> periods() {
            return Season.periods(seasons);
        }

        @Override
        public boolean costsTheSame(LocalDate one, LocalDate other) {
            return Season.of(seasons, one).equals(Season.of(seasons, other));
        }

        @Override
        public Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day) {
            Map<PricePeriod, UnitPrice> prices = new EnumMap<>(PricePeriod.class);
            Season.of(seasons, day).prices().forEach((period, tiers) -> prices.put(period, tiers.get(tier - 1)));
            return prices;
        }

        UnitPrice price(LocalDate day, PricePeriod period, int tier) {
            return Seasons.of(Season.of(seasons, day).prices(), period).get(tier - 1);
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
        public record BasePrices(Set<Month> months, Map<PricePeriod, UnitPrice> prices) implements Season {
            public BasePrices {
                months = Set.copyOf(months);
                prices = Map.copyOf(prices);
            }

            @Override
            public Set<PricePeriod> periods() {
                return prices.keySet();
            }
        }

        public AddOn {
            seasons = List.copyOf(seasons);
            perTier = List.copyOf(perTier);
        }

        @Override
        public Set<PricePeriod> periods() {
            return Season.periods(seasons);
        }

        @Override
        public boolean costsTheSame(LocalDate one, LocalDate other) {
            return Season.of(seasons, one).equals(Season.of(seasons, other));
        }

        @Override
        public Map<PricePeriod, UnitPrice> pricesOf(int tier, LocalDate day) {
            Map<PricePeriod, UnitPrice> prices = new EnumMap<>(PricePeriod.class);
            Season.of(seasons, day).prices().forEach((period, price) -> prices.put(period, price.plus(addition(tier))));
            return prices;
        }

        UnitPrice price(LocalDate day, PricePeriod period) {
            return Seasons.of(Season.of(seasons, day).prices(), period);
        }

        UnitPrice addition(int tier) {
            return perTier.get(tier - 1);
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
        public boolean costsTheSame(LocalDate one, LocalDate other) {
            return true;
        }
    }

    /** Prices of some months, whatever they are by. */
    sealed interface Season {

        /** The months they hold in. */
        Set<Month> months();

        /** The periods that there are in these months. */
        Set<PricePeriod> periods();

        private static <S extends Season> S of(List<S> seasons, LocalDate day) {
            for (S season : seasons) {
                if (season.months().contains(day.getMonth())) {
                    return season;
                }
            }
            throw new IllegalArgumentException("no prices in " + day.getMonth());
        }

        private static Set<PricePeriod> periods(List<? extends Season> seasons) {
            Set<PricePeriod> periods = EnumSet.noneOf(PricePeriod.class);
            seasons.forEach(season -> periods.addAll(season.periods()));
            return periods;
        }
    }
}
