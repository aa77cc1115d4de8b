package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Instant;

/** Chooses who is asked whether supply is back. */
public final class DrawSample {

    private final ReportingCustomers customers;
    private final SampleRule rule;
    private final Clock clock;

    public DrawSample(ReportingCustomers customers, SampleRule rule, Clock clock) {
        this.customers = customers;
        this.rule = rule;
        this.clock = clock;
    }

    RestorationSample of(Outage outage, Instant restoredAt) {
        return RestorationSample.of(customers.of(outage, rule.customers()), restoredAt, clock.instant(), rule);
    }
}
