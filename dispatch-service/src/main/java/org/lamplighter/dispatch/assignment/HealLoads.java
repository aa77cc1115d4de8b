package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.lease.Leases;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts loads right that a crash between an order's write and the crew's left wrong.
 *
 * <p>Work under way makes a load differ from the orders for milliseconds, in both directions. What differs the same way in
 * two looks in a row, by at least this much, is no work under way; that much is corrected, by an addition that does not
 * disturb changes under way.
 *
 * <pre>
 * load − orders held:   +3, then +1  →  1 too many      −2, then −2  →  2 too few      +1, then −1  →  work under way
 * </pre>
 */
public final class HealLoads {

    private static final Logger log = LoggerFactory.getLogger(HealLoads.class);
    private static final String LEASE = "crew-loads";

    private final Crews crews;
    private final WorkOrderLists lists;
    private final Leases leases;
    private final Duration leaseFor;
    private final Map<String, Integer> lastLook = new HashMap<>();

    HealLoads(Crews crews, WorkOrderLists lists, Leases leases, Duration leaseFor) {
        this.crews = crews;
        this.lists = lists;
        this.leases = leases;
        this.leaseFor = leaseFor;
    }

    /** Looks once; corrects what was wrong in the look before as well. */
    public synchronized void look() {
        if (!leases.take(LEASE, leaseFor)) {
            lastLook.clear(); // another instance looks
            return;
        }
        for (CrewLoad load : crews.all()) {
            String crewId = load.crew().crewId();
            int off = load.openOrders() - lists.heldBy(crewId);
            int lasting = lasting(lastLook.getOrDefault(crewId, 0), off);
            if (lasting != 0) {
                crews.correct(crewId, -lasting);
                log.info("Load of crew {} was {} off and is right again", crewId, lasting);
            }
            lastLook.put(crewId, off - lasting);
        }
    }

    static int lasting(int before, int now) {
        if (Integer.signum(before) != Integer.signum(now)) {
            return 0;
        }
        return Math.abs(before) < Math.abs(now) ? before : now;
    }
}
