package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;

/** Tells customers again when the time promised to them has come, even if there is nothing new. */
public final class KeepPromisedUpdates {

    private static final int BATCH = 200;
    private static final String LEASE = "outage-updates";

    private final Aggregates<Outage> outages;
    private final OutageLists lists;
    private final OutagePromises promises;
    private final Leases leases;
    private final Duration leaseFor;
    private final Clock clock;

    public KeepPromisedUpdates(
            Aggregates<Outage> outages,
            OutageLists lists,
            OutagePromises promises,
            Leases leases,
            Duration leaseFor,
            Clock clock) {
        this.outages = outages;
        this.lists = lists;
        this.promises = promises;
        this.leases = leases;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    /** Updates every outage whose customers were promised news by now. */
    public void keep() {
        if (!leases.take(LEASE, leaseFor)) {
            return;
        }
        Instant now = clock.instant();
        lists.updateDue(now, BATCH).forEach(id -> outages.change(id, outage -> outage.updateDue(now, promises)));
    }
}
