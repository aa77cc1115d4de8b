package org.lamplighter.intake;

import io.micrometer.core.instrument.MeterRegistry;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.intake.cases.Figures;
import org.lamplighter.intake.promises.LimitStep;

/** Figures as metrics. */
record MeteredFigures(MeterRegistry metrics) implements Figures {

    @Override
    public void filed(Channel channel) {
        metrics.counter("lamplighter.intake.reports", "channel", channel.name()).increment();
    }

    @Override
    public void overdue(LimitStep step) {
        metrics.counter("lamplighter.intake.overdue", "step", step.name()).increment();
    }

    @Override
    public void archivedUnanswered() {
        metrics.counter("lamplighter.intake.archived.unanswered").increment();
    }
}
