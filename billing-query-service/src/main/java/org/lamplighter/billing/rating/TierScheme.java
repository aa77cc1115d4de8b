package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tiers (阶梯) of a tariff.
 *
 * @param cycle what the limits are counted over
 * @param seasons limits by season; one season of all months unless the cycle is a month
 * @param households rules for large households
 */
public record TierScheme(TierCycle cycle, List<Season> seasons, List<HouseholdRule> households) {

    /** One tier that never ends. */
    public static final TierScheme NONE =
            new TierScheme(TierCycle.MONTH, List.of(new Season(Set.of(Month.values()), List.of())), List.of());

    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * Limits of some months.
     *
     * @param months the months they hold in
     * @param upTo upper ends of the tiers below the last, rising; the last tier is open
     */
    public record Season(Set<Month> months, List<KilowattHours> upTo) {
        public Season {
            months = Set.copyOf(months);
            upTo = List.copyOf(upTo);
            for (int i = 1; i < upTo.size(); i++) {
                if (upTo.get(i - 1).compareTo(upTo.get(i)) >= 0) {
                    throw new IllegalArgumentException("limits of tiers rise");
                }
            }
        }
    }

    public TierScheme {
        seasons = List.copyOf(seasons);
        households = List.copyOf(households);
        for (Month month : Month.values()) {
            if (seasons.stream().filter(s -> s.months().contains(month)).count() != 1) {
                throw new IllegalArgumentException("limits must hold once in " + month);
            }
        }
        if (cycle == TierCycle.YEAR && seasons.size() != 1) {
            throw new IllegalArgumentException("limits of a year have no seasons");
        }
        if (seasons.stream().map(s -> s.upTo().size()).distinct().count() != 1) {
            throw new IllegalArgumentException("every season has the same tiers");
        }
    }

    /** Number of tiers, the open one included. */
    public int count() {
        return seasons.getFirst().upTo().size() + 1;
    }

    /**
     * Upper ends of the tiers below the last, for one counting.
     *
     * @param months the months billed; with a yearly cycle the limits are the year's whatever months these are
     * @param people people of the household
     */
    public List<KilowattHours> limits(List<YearMonth> months, int people) {
        Optional<HouseholdRule> rule = rule(months.getFirst().atDay(1), people);
        if (cycle == TierCycle.YEAR) {
            return limitsOf(seasons.getFirst(), rule, MONTHS_OF_A_YEAR);
        }
        if (months.size() == 1) {
            return limitsOf(season(months.getFirst()), rule, 1);
        }
        List<KilowattHours> sum = new ArrayList<>();
        for (YearMonth month : months) {
            List<KilowattHours> ofMonth = limitsOf(season(month), rule, 1);
            for (int i = 0; i < ofMonth.size(); i++) {
                if (sum.size() <= i) {
                    sum.add(ofMonth.get(i));
                } else {
                    sum.set(i, sum.get(i).plus(ofMonth.get(i)));
                }
            }
        }
        return sum;
    }

    private Season season(YearMonth month) {
        return seasons.stream()
                .filter(s -> s.months().contains(month.getMonth()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<HouseholdRule> rule(LocalDate day, int people) {
        return households.stream()
                .filter(rule -> people >= rule.peopleFrom() && !day.isBefore(rule.since()))
                .max(Comparator.comparingInt(HouseholdRule::peopleFrom));
    }

    private static List<KilowattHours> limitsOf(Season season, Optional<HouseholdRule> rule, int months) {
        return switch (rule.orElse(null)) {
            case null -> season.upTo();
            case HouseholdRule.Addition addition ->
                season.upTo().stream()
                        .map(limit -> limit.plus(addition.perMonth().times(months)))
                        .toList();
            case HouseholdRule.Replacement replacement -> replacement.upTo();
        };
    }
}
