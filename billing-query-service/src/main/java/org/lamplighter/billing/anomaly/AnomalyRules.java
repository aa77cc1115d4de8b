package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds in force from a day on.
 *
 * @param effectiveFrom first day
 * @param source where they come from
 * @param lookBackDays bills that ended longer ago are not judged
 * @param missingAfterDays so long after the day it was due a reading is missing
 * @param leastBillsBefore so many bills must come before one that is judged
 * @param jumpFactor a bill jumps when its mean day is above so many times the highest mean day of the bills of 13 months before
 * @param jumpFactorWithoutYear the same where those do not reach back a year, so that a season may be new
 * @param jumpLeastKwhADay and when it is above that by so much
 * @param zeroBills so many bills of nothing in a row are suspicious
 * @param zeroLeastKwhADay where each of the bills before had this mean day at least
 * @param clockAheadMinutes a meter's clock is wrong when it is ahead by more than this
 * @param checkWithinDays a crew is asked to look within so many days
 * @param curves thresholds for curves; they are not judged where there are none
 */
public record AnomalyRules(
        LocalDate effectiveFrom,
        String source,
        int lookBackDays,
        int missingAfterDays,
        int leastBillsBefore,
        BigDecimal jumpFactor,
        BigDecimal jumpFactorWithoutYear,
        BigDecimal jumpLeastKwhADay,
        int zeroBills,
        BigDecimal zeroLeastKwhADay,
        int clockAheadMinutes,
        int checkWithinDays,
        @Nullable CurveRules curves) {}
