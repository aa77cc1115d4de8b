package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import java.time.Duration;
import org.lamplighter.dispatch.workorder.Recalls;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.lease.Leases;

/** Tells that work which was called off is given up, when crews that had it did not say in time that it was done; one instance does it. */
final class GiveUpSilent {

    private static final int BATCH = 200;
    private static final String LEASE = "recalls";

    private final Recalls recalls;
    private final Aggregates<WorkOrder> orders;
    private final Leases leases;
    private final Duration leaseFor;
    private final Clock clock;

    GiveUpSilent(Recalls recalls, Aggregates<WorkOrder> orders, Leases leases, Duration leaseFor, Clock clock) {
        this.recalls = recalls;
        this.orders = orders;
        this.leases = leases;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    void look() {
        if (leases.take(LEASE, leaseFor)) {
            recalls.silentUntil(clock.instant(), BATCH)
                    .forEach(id -> orders.change(
                            id,
                            order -> order instanceof Withdrawn withdrawn
                                    ? withdrawn.giveUp(clock.instant())
                                    : Decision.unchanged()));
        }
    }
}
