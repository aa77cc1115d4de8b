package org.lamplighter.billing.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.TierCycle;

/** Measuring day by day and then billing charges no day twice and leaves none out. */
class RateDaysPropertiesTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final List<String> REGIONS = List.of("320000", "310000", "330000", "110000");

    /** Some days of a household in a row, from October on. */
    record Story(Terms terms, List<KnownDay> days, KilowattHours usedBefore) {

        List<KnownDay> between(LocalDate from, LocalDate to) {
            return days.stream()
                    .filter(day -> !day.usage().from().isBefore(from)
                            && day.usage().from().isBefore(to))
                    .toList();
        }

        LocalDate end() {
            return START.plusDays(days.size());
        }

        KilowattHours before(@Nullable Bill last, LocalDate from) {
            if (Days.RATING.cycle(terms, from) != TierCycle.YEAR) {
                return KilowattHours.ZERO;
            }
            if (last == null) {
                return usedBefore;
            }
            boolean goesOn = last.month().getYear() == YearMonth.from(from).getYear();
            return goesOn ? last.usedAfter() : KilowattHours.ZERO;
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(
                        Arbitraries.of(REGIONS),
                        Arbitraries.of(PriceOption.SINGLE_RATE, PriceOption.TIME_OF_USE),
                        Arbitraries.integers()
                                .between(0, 9_000)
                                .list()
                                .ofMinSize(35)
                                .ofMaxSize(140),
                        Arbitraries.integers().between(0, 5_000))
                .as(RateDaysPropertiesTest::story);
    }

    private static Story story(String region, PriceOption wanted, List<Integer> hundredths, int usedBefore) {
        Terms single = Days.terms(region, PriceOption.SINGLE_RATE);
        boolean hasOption = Days.RATING.tariff(single, START).options().containsKey(wanted);
        Terms terms = hasOption ? single.with(wanted) : single;
        Set<PricePeriod> periods =
                Days.RATING.tariff(terms, START).structure(terms.option()).periods();
        List<KnownDay> days = new ArrayList<>();
        for (int i = 0; i < hundredths.size(); i++) {
            Map<PricePeriod, KilowattHours> used = new EnumMap<>(PricePeriod.class);
            int part = 1;
            for (PricePeriod period : periods) {
                used.put(period, new KilowattHours(BigDecimal.valueOf((long) hundredths.get(i) / part++, 2)));
            }
            days.add(Days.day(START.plusDays(i), used));
        }
        return new Story(terms, days, KilowattHours.of(usedBefore));
    }

    /** What is off the credit on a day, when so many whole months of it are billed. */
    private static Money taken(Story story, int billedMonths, LocalDate on) {
        Money billed = Money.ZERO;
        // The first bill tells how far the year's tiers were used before.
        LocalDate from = START;
        Bill last = null;
        for (int i = 0; i < billedMonths; i++) {
            LocalDate to = from.plusMonths(1);
            last = Days.bill(story.terms(), story.between(from, to), story.before(last, from));
            billed = billed.plus(last.total());
            from = to;
        }
        return billed.plus(Days.RATE.cost(story.terms(), from, last, story.between(from, on)));
    }

    @Property(tries = 200)
    void theBillOfAMonthTakesThePlaceOfItsDaysToTheFen(
            @ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 4) int months) {
        int whole = (int) ChronoUnit.MONTHS.between(START, story.end());
        int billed = Math.min(months, whole);

        // The first month's bill says what was used before it, which days alone cannot.
        assertThat(taken(story, Math.max(1, billed), story.end())).isEqualTo(taken(story, 1, story.end()));
    }

    @Property(tries = 200)
    void aBillThatGrowsByTheDayAndTheDaysAfterItComeToTheSameWhereverItEnds(
            @ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 29) int closedAfter) {
        LocalDate november = START.plusMonths(1);
        LocalDate end = story.end().isBefore(START.plusMonths(2)) ? story.end() : START.plusMonths(2);
        int known = (int) ChronoUnit.DAYS.between(november, end);
        Bill october = Days.bill(story.terms(), story.between(START, november), story.before(null, START));
        LocalDate closed = november.plusDays(Math.min(closedAfter, known));

        Bill soFar = Days.bill(story.terms(), story.between(november, closed), story.before(october, november));
        Money grown = soFar.total().plus(Days.RATE.cost(story.terms(), closed, soFar, story.between(closed, end)));

        assertThat(grown).isEqualTo(Days.RATE.cost(story.terms(), november, october, story.between(november, end)));
    }

    @Property(tries = 100)
    void whatIsTakenNeverShrinksAsDaysComeInButForTheRoundingOfLines(@ForAll("stories") Story story) {
        Money before = Money.ZERO;
        for (LocalDate on = START.plusMonths(1); !on.isAfter(story.end()); on = on.plusDays(1)) {
            Money now = taken(story, 1, on);
            assertThat(now).isGreaterThanOrEqualTo(before.minus(Money.of("0.05")));
            before = now;
        }
    }
}
