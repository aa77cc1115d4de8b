package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The thresholds for curves.
 *
 * @param lookBackDays days longer ago are not judged
 * @param settledAfterDays nor are days that are not so long ago: what comes late may still come
 * @param gapDays so many days without an interval, in a row, are a gap
 * @param gapLeastDaysBefore where so many days before are known
 * @param weeks a day is compared with the same day of so many weeks before
 * @param leastWeeks of which so many must be known
 * @param jumpFactor a day jumps when it is above so many times the highest of them
 * @param jumpLeastKwh and when it is above that by so much
 * @param zeroDays so many days of nothing in a row are suspicious
 * @param zeroLeastKwhADay where half of the days of as many weeks before had so much
 * @param registerPercent intervals part from the registers by more than this share of what the registers counted
 * @param registerLeastKwh and by more than this
 */
public record CurveRules(
        int lookBackDays,
        int settledAfterDays,
        int gapDays,
        int gapLeastDaysBefore,
        int weeks,
        int leastWeeks,
        BigDecimal jumpFactor,
        BigDecimal jumpLeastKwh,
        int zeroDays,
        BigDecimal zeroLeastKwhADay,
        BigDecimal registerPercent,
        BigDecimal registerLeastKwh) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** The days that judged ones are compared with. */
    int daysBefore() {
        return weeks * DAYS_OF_A_WEEK;
    }

    /** The first day that is judged. */
    LocalDate firstJudged(LocalDate today) {
        return today.minusDays(lookBackDays);
    }

    /** The first day that has to be known. */
    LocalDate firstKnown(LocalDate today) {
        return firstJudged(today).minusDays(daysBefore());
    }

    /** The last day that is judged. */
    LocalDate lastJudged(LocalDate today) {
        return today.minusDays(settledAfterDays);
    }
}
