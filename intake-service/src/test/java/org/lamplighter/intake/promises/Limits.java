package org.lamplighter.intake.promises;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;

/** Limit tables for tests. */
public final class Limits {

    public static final LocalDate FIRST_DAY = LocalDate.parse("2020-01-01");

    private Limits() {}

    /** 45, 90 and 120 minutes; 3 h, 4 h and 4 h; 48 h; 24 h and 24 h. */
    public static LimitTable usual() {
        return new LimitTable(rows());
    }

    static List<Limit> rows() {
        List<Limit> rows = new ArrayList<>();
        rows.add(row(LimitStep.ON_SITE, SiteClass.URBAN, "PT45M"));
        rows.add(row(LimitStep.ON_SITE, SiteClass.RURAL, "PT90M"));
        rows.add(row(LimitStep.ON_SITE, SiteClass.REMOTE, "PT2H"));
        rows.add(row(LimitStep.RESTORED_AFTER_ARRIVAL, SiteClass.URBAN, "PT3H"));
        rows.add(row(LimitStep.RESTORED_AFTER_ARRIVAL, null, "PT4H"));
        rows.add(row(LimitStep.RESTORED_AT_LATEST, null, "PT48H"));
        rows.add(row(LimitStep.FOLLOW_UP, null, "PT24H"));
        rows.add(row(LimitStep.ARCHIVED, null, "PT24H"));
        return rows;
    }

    static Limit row(LimitStep step, @Nullable SiteClass siteClass, String limit) {
        return row(FIRST_DAY, step, siteClass, limit);
    }

    static Limit row(LocalDate from, LimitStep step, @Nullable SiteClass siteClass, String limit) {
        return new Limit(
                from, step, siteClass, Duration.parse(limit), LimitCalendar.WALL_CLOCK, "rule " + from, "限时", "limit");
    }
}
