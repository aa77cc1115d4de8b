package org.lamplighter.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.usage.IntervalVerdict.Kept;
import org.lamplighter.billing.usage.IntervalVerdict.Known;
import org.lamplighter.billing.usage.IntervalVerdict.LeftOut;
import org.lamplighter.billing.usage.TakeIntervals.Taken;
import org.lamplighter.kit.personal.AccountNumber;

class TakeIntervalsPropertiesTest {

    private static final IntervalMonth EMPTY =
            IntervalMonth.empty(new AccountNumber("3205080001"), YearMonth.of(2026, 10));
    private static final Instant FIRST = Instant.parse("2026-09-30T16:00:00Z");

    @Property(tries = 200)
    void anyOrderAndRepetitionOfTheSameIntervalsGivesOneMonth(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 2975) Integer> places, @ForAll long seed) {
        List<Interval> intervals =
                places.stream().map(place -> metered(place, "0." + place)).toList();
        List<Interval> shuffled = new ArrayList<>(intervals);
        shuffled.addAll(intervals);
        Collections.shuffle(shuffled, new Random(seed));

        Taken once = TakeIntervals.into(EMPTY, intervals);
        Taken twice = TakeIntervals.into(once.month(), shuffled);

        assertThat(TakeIntervals.into(EMPTY, shuffled).month()).isEqualTo(once.month());
        assertThat(twice.month()).isEqualTo(once.month());
        assertThat(twice.verdicts()).allMatch(Known.class::isInstance);
    }

    @Test
    void theLastWordOnAnIntervalCounts() {
        Taken taken = TakeIntervals.into(EMPTY, List.of(metered(0, "0.3"), metered(0, "0.4")));

        assertThat(taken.verdicts()).allMatch(Kept.class::isInstance);
        assertThat(taken.month().known().toList().getFirst().intervals()).containsExactly(metered(0, "0.4"));
    }

    @Test
    void anEstimateDoesNotReplaceWhatWasMeteredButTheOtherWayRound() {
        Interval estimate = of(0, "0.5", IntervalQuality.ESTIMATED);

        Taken after = TakeIntervals.into(EMPTY, List.of(metered(0, "0.3"), estimate));
        Taken before = TakeIntervals.into(EMPTY, List.of(estimate, metered(0, "0.3")));

        assertThat(after.verdicts().getLast()).isInstanceOf(LeftOut.class);
        assertThat(after.month()).isEqualTo(before.month());
    }

    @Test
    void aDayKeepsTheLengthOfItsIntervals() {
        Interval hour =
                new Interval(FIRST.plusSeconds(3600), 60, metered(0, "1").point());

        Taken taken = TakeIntervals.into(EMPTY, List.of(metered(0, "0.3"), hour));

        assertThat(taken.verdicts().getLast())
                .isEqualTo(new LeftOut("interval-length-differs", "its day is known by 15 minutes"));
    }

    private static Interval metered(int place, String kwh) {
        return of(place, kwh, IntervalQuality.ACTUAL);
    }

    private static Interval of(int place, String kwh, IntervalQuality quality) {
        return new Interval(FIRST.plusSeconds(900L * place), 15, new Point(KilowattHours.of(kwh), quality));
    }
}
