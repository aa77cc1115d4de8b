package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.lease.Leases;

/** What customers answer who were asked whether supply is back, and what it means that nobody does. */
public final class HearRestoration {

    private static final int BATCH = 200;
    private static final String LEASE = "restoration-samples";

    private final Aggregates<Outage> outages;
    private final OutageLists lists;
    private final EndFeederOutage endFeederOutage;
    private final Leases leases;
    private final Duration leaseFor;
    private final Clock clock;

    public HearRestoration(
            Aggregates<Outage> outages,
            OutageLists lists,
            EndFeederOutage endFeederOutage,
            Leases leases,
            Duration leaseFor,
            Clock clock) {
        this.outages = outages;
        this.lists = lists;
        this.endFeederOutage = endFeederOutage;
        this.leases = leases;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    /** A customer says that supply is back. */
    public void confirmed(String caseId) {
        for (String id : lists.asking(caseId)) {
            Outage outage = outages.change(id, now -> now.confirmedBy(caseId)).state();
            if (outage.scope().feeder() == null) {
                endFeederOutage.settled(id);
            } else {
                endFeederOutage.goOn(id);
            }
        }
    }

    /** Ends what nobody denied in time, unless another instance does. */
    public void sweep() {
        if (leases.take(LEASE, leaseFor)) {
            due();
        }
    }

    /** Ends it now; two that do so at once do it once. The parts first, for a feeder outage ends when none is left. */
    public void due() {
        Instant now = clock.instant();
        for (String id : lists.verificationDue(now, BATCH)) {
            outage(id)
                    .filter(one -> one.scope().feeder() == null)
                    .ifPresent(part -> endFeederOutage.ended(part, part.sample().restoredAt()));
        }
        for (String id : lists.verificationDue(now, BATCH)) {
            outage(id)
                    .filter(one -> one.scope().feeder() != null)
                    .ifPresent(feeder -> endFeederOutage.goOn(feeder.outageId()));
        }
    }

    private Optional<VerifyingOutage> outage(String id) {
        return outages.find(id)
                .map(Stored::state)
                .filter(VerifyingOutage.class::isInstance)
                .map(VerifyingOutage.class::cast);
    }
}
