package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.lease.Leases;

/**
 * Lets announced outages begin at their time. First their transformer areas are claimed, so that a report meets them; an area
 * that is dark by a fault already keeps its own outage. Then the outage is told.
 */
public final class BeginPlannedOutages {

    private static final int BATCH = 200;
    private static final String LEASE = "planned-outages";

    private final Aggregates<Outage> outages;
    private final OutageLists lists;
    private final OutageClaims claims;
    private final OutagePromises promises;
    private final Leases leases;
    private final Duration leaseFor;
    private final Clock clock;

    public BeginPlannedOutages(
            Aggregates<Outage> outages,
            OutageLists lists,
            OutageClaims claims,
            OutagePromises promises,
            Leases leases,
            Duration leaseFor,
            Clock clock) {
        this.outages = outages;
        this.lists = lists;
        this.claims = claims;
        this.promises = promises;
        this.leases = leases;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    /** Begins every outage whose time has come, unless another instance does. */
    public void begin() {
        if (leases.take(LEASE, leaseFor)) {
            due();
        }
    }

    /** Begins them now; two that do so at once do it once. */
    public void due() {
        Instant now = clock.instant();
        for (String id : lists.dueToBegin(now, BATCH)) {
            outages.find(id).map(Stored::state).ifPresent(this::claimAreas);
            outages.change(id, outage -> outage.begin(now, promises));
        }
    }

    private void claimAreas(Outage outage) {
        if (outage instanceof PlannedOutage planned) {
            for (String area : planned.scope().transformerAreas()) {
                claims.claim(new Suspicion(
                        area,
                        planned.outageId(),
                        null,
                        planned.areaCode(),
                        planned.startedAt(),
                        planned.openedAt(),
                        planned.plan().until(),
                        null));
            }
        }
    }
}
