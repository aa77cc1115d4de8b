package org.lamplighter.dispatch.figures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.figures.Band;
import org.lamplighter.dispatch.figures.OtherWork;
import org.lamplighter.dispatch.figures.PeriodFigures;
import org.lamplighter.dispatch.figures.Reliability;
import org.lamplighter.dispatch.figures.Spread;
import org.lamplighter.dispatch.figures.Stage;

/**
 * Figures of a period on the wire.
 *
 * @param from first day, China time
 * @param to last day
 * @param by AREA, FEEDER or CREW
 * @param stillOpen outages of the period that are not over, and so count in no index yet
 * @param otherWork work that is no repair, by kind; it counts in nothing else
 */
record FiguresView(
        LocalDate from,
        LocalDate to,
        String by,
        List<GroupView> groups,
        Map<PeriodFigures.Repeated, List<Band>> repeatReports,
        int stillOpen,
        List<OtherWork> otherWork) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
    private static final int HUNDRED = 100;

    /** One area, feeder or crew. */
    record GroupView(
            String code,
            int orders,
            Map<Stage, SpreadView> minutesTo,
            @Nullable ReliabilityView reliability) {}

    /**
     * How long a stage took.
     *
     * @param count orders that came so far
     * @param median minutes; absent when none came so far
     * @param p90 minutes that nine in ten did not exceed
     * @param inTime orders within the limit
     * @param inTimePercent their share
     */
    record SpreadView(
            int count,
            @Nullable BigDecimal median,
            @Nullable BigDecimal p90,
            int inTime,
            @Nullable BigDecimal inTimePercent) {
        static SpreadView of(Spread spread) {
            return new SpreadView(
                    spread.count(),
                    minutes(spread.medianSeconds()),
                    minutes(spread.p90Seconds()),
                    spread.inTime(),
                    spread.count() == 0
                            ? null
                            : BigDecimal.valueOf((long) spread.inTime() * HUNDRED)
                                    .divide(BigDecimal.valueOf(spread.count()), 1, RoundingMode.HALF_UP));
        }
    }

    /** IEEE Std 1366-2012; see {@link Reliability}. */
    record ReliabilityView(
            long accounts,
            long interrupted,
            long customerSeconds,
            @Nullable BigDecimal saidiMinutes,
            @Nullable BigDecimal saifi,
            @Nullable BigDecimal caidiMinutes) {
        static @Nullable ReliabilityView of(@Nullable Reliability it) {
            return it == null
                    ? null
                    : new ReliabilityView(
                            it.accounts(),
                            it.interrupted(),
                            it.customerSeconds(),
                            it.saidiMinutes(),
                            it.saifi(),
                            it.caidiMinutes());
        }
    }

    static FiguresView of(PeriodFigures figures) {
        return new FiguresView(
                figures.from(),
                figures.to(),
                figures.by().name(),
                figures.groups().stream().map(FiguresView::group).toList(),
                new EnumMap<>(figures.repeats()),
                figures.stillOpen(),
                figures.otherWork());
    }

    private static GroupView group(PeriodFigures.Group group) {
        Map<Stage, SpreadView> stages = new EnumMap<>(Stage.class);
        group.stages().forEach((stage, spread) -> stages.put(stage, SpreadView.of(spread)));
        return new GroupView(group.code(), group.orders(), stages, ReliabilityView.of(group.reliability()));
    }

    static @Nullable BigDecimal minutes(@Nullable Long seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds).divide(SECONDS, 1, RoundingMode.HALF_UP);
    }
}
