package org.lamplighter.billing.usage;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;

/** Adds up the intervals of a step. */
final class Sum {

    private final Span span;
    private final Map<PricePeriod, KilowattHours> byPeriod = new EnumMap<>(PricePeriod.class);
    private final List<Span> gaps = new ArrayList<>();
    private @Nullable KilowattHours energy;
    private boolean estimated;
    private boolean periodsKnown = true;

    Sum(Span span) {
        this.span = span;
    }

    Span span() {
        return span;
    }

    void add(LocalDateTime begin, Point point, Periods periods) {
        energy = energy == null ? point.energy() : energy.plus(point.energy());
        estimated |= point.quality() != IntervalQuality.ACTUAL;
        periods.at(begin)
                .ifPresentOrElse(
                        period -> byPeriod.merge(period, point.energy(), KilowattHours::plus),
                        () -> periodsKnown = false);
    }

    void gap(LocalDateTime from, LocalDateTime to) {
        if (!gaps.isEmpty() && gaps.getLast().to().equals(from)) {
            gaps.set(gaps.size() - 1, new Span(gaps.getLast().from(), to));
        } else {
            gaps.add(new Span(from, to));
        }
    }

    Used used() {
        return energy == null
                ? Used.unknown(span)
                : new Used(span, Basis.INTERVALS, energy, periodsKnown ? byPeriod : Map.of(), estimated, gaps);
    }
}
