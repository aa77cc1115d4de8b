package org.lamplighter.dispatch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.Phase;
import org.springframework.stereotype.Component;

/**
 * {@code lamplighter_dispatch_moves_total{from,to}}, {@code lamplighter_dispatch_assigned_seconds}, {@code
 * lamplighter_dispatch_planning{area}} (1 while this instance plans it) and {@code lamplighter_dispatch_plans_seconds{area}}.
 */
@Component
class MeteredFigures implements Figures {

    private final MeterRegistry metrics;
    private final Timer assigned;
    private final Map<String, AtomicInteger> planning = new ConcurrentHashMap<>();

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

    @Override
    public void planning(String areaCode, Runnable plan) {
        AtomicInteger running = planning.computeIfAbsent(
                areaCode,
                area -> metrics.gauge("lamplighter.dispatch.planning", Tags.of("area", area), new AtomicInteger()));
        running.incrementAndGet();
        try {
            metrics.timer("lamplighter.dispatch.plans", "area", areaCode).record(plan);
        } finally {
            running.decrementAndGet();
        }
    }
}
