package org.lamplighter.dispatch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.Phase;
import org.springframework.stereotype.Component;

/** {@code lamplighter_dispatch_moves_total{from,to}} and {@code lamplighter_dispatch_assigned_seconds}. */
@Component
class MeteredFigures implements Figures {

    private final MeterRegistry metrics;
    private final Timer assigned;

    MeteredFigures(MeterRegistry metrics) {
        this.metrics = metrics;
        this.assigned = Timer.builder("lamplighter.dispatch.assigned")
                .description("From an order's opening to a crew having it")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(metrics);
    }

    @Override
    public void moved(@Nullable Phase from, Phase to) {
        metrics.counter("lamplighter.dispatch.moves", "from", from == null ? "NONE" : from.name(), "to", to.name())
                .increment();
    }

    @Override
    public void assignedAfter(Duration sinceOpened) {
        assigned.record(sinceOpened.isNegative() ? Duration.ZERO : sinceOpened);
    }
}
