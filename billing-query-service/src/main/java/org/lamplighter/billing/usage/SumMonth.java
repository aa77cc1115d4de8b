package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds the intervals of a month up by steps. */
final class SumMonth {

    private final Step step;
    private final Periods periods;
    private final Span wanted;
    private final List<Used> used = new ArrayList<>();
    private @Nullable Sum sum;

    private SumMonth(Step step, Periods periods, Span wanted) {
        this.step = step;
        this.periods = periods;
        this.wanted = wanted;
    }

    /**
     * The steps of a month.
     *
     * @param wanted whole days of this month; steps that end before it or begin after it are left out
     */
    static List<Used> of(IntervalMonth month, Step step, Periods periods, Span wanted) {
        SumMonth all = new SumMonth(step, periods, wanted);
        LocalDate day = wanted.from().toLocalDate();
        for (; day.atStartOfDay().isBefore(wanted.to()); day = day.plusDays(1)) {
            all.add(day, month.curve(day).orElse(DayCurve.empty(15)));
        }
        all.close();
        return all.used;
    }

    private void add(LocalDate day, DayCurve curve) {
        for (int i = 0; i < curve.points().size(); i++) {
            LocalDateTime begin = day.atStartOfDay().plusMinutes((long) i * curve.minutes());
            LocalDateTime end = begin.plusMinutes(curve.minutes());
            if (begin.isBefore(wanted.from()) || !begin.isBefore(wanted.to())) {
                continue;
            }
            Sum current = at(begin, end);
            Point point = curve.points().get(i);
            if (point == null) {
                current.gap(begin, end);
            } else {
                current.add(begin, point, periods);
            }
        }
    }

    private Sum at(LocalDateTime begin, LocalDateTime end) {
        if (sum == null || !begin.isBefore(sum.span().to())) {
            close();
            LocalDateTime stepEnd = step.end(step.begin(begin));
            // Where intervals are longer than the step they are told as they are.
            sum = new Sum(new Span(step.begin(begin), end.isAfter(stepEnd) ? end : stepEnd));
        }
        return sum;
    }

    private void close() {
        if (sum != null) {
            used.add(sum.used());
            sum = null;
        }
    }
}
