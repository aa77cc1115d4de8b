package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.time.Duration;
import org.lamplighter.kit.lease.Leases;

/** Lets orders go on whose rest is over; one instance does it. */
public final class EndHolds {

    private static final int BATCH = 200;
    private static final String LEASE = "holds";

    private final OrdersDue due;
    private final CommandOrder commandOrder;
    private final Leases leases;
    private final Duration leaseFor;
    private final Clock clock;

    EndHolds(OrdersDue due, CommandOrder commandOrder, Leases leases, Duration leaseFor, Clock clock) {
        this.due = due;
        this.commandOrder = commandOrder;
        this.leases = leases;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    public void end() {
        if (leases.take(LEASE, leaseFor)) {
            due.heldUntil(clock.instant(), BATCH).forEach(commandOrder::goOn);
        }
    }
}
