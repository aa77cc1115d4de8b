package org.lamplighter.intake.promises;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;

/**
 * One row of the limit table.
 *
 * @param effectiveFrom first day, in China's calendar, on which it holds
 * @param step what must have happened
 * @param siteClass class of site it holds for; {@code null} for every class that has no row of its own
 * @param limit the time allowed, more than zero
 * @param calendar how it is counted
 * @param source where the rule stands
 * @param labelZh what it is called, in Chinese
 * @param labelEn what it is called, in English
 */
public record Limit(
        LocalDate effectiveFrom,
        LimitStep step,
        @Nullable SiteClass siteClass,
        Duration limit,
        LimitCalendar calendar,
        String source,
        String labelZh,
        String labelEn) {

    public Limit {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("a limit is more than zero");
        }
    }

    boolean isFor(LimitStep wanted, @Nullable SiteClass wantedClass) {
        return step == wanted && siteClass == wantedClass;
    }
}
