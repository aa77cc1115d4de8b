package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts loads right that a crash between an order's write and the crew's left wrong.
 *
 * <p>Work under way makes a load differ from the orders for milliseconds. An order that differs in two looks in a row is no
 * work under way: its crew carries it and does not hold it, or holds it and does not carry it.
 */
public final class HealLoads {

    private static final Logger log = LoggerFactory.getLogger(HealLoads.class);
    private static final String LEASE = "crew-loads";

    private final Crews crews;
    private final WorkOrderLists lists;
    private final Leases leases;
    private final Duration leaseFor;
    private Map<String, Off> lastLook = Map.of();

    /**
     * How a crew's load differs from the orders.
     *
     * @param surplus orders it carries and does not hold
     * @param missing orders it holds and does not carry
     */
    private record Off(Set<String> surplus, Set<String> missing) {

        static final Off NOTHING = new Off(Set.of(), Set.of());

        static Off of(Set<String> carried, Set<String> held) {
            return carried.equals(held) ? NOTHING : new Off(without(carried, held), without(held, carried));
        }

        Off alsoIn(Off before) {
            return new Off(common(surplus, before.surplus), common(missing, before.missing));
        }

        private static Set<String> without(Set<String> all, Set<String> some) {
            Set<String> left = new HashSet<>(all);
            left.removeAll(some);
            return left;
        }

        private static Set<String> common(Set<String> one, Set<String> other) {
            Set<String> both = new HashSet<>(one);
            both.retainAll(other);
            return both;
        }
    }

    HealLoads(Crews crews, WorkOrderLists lists, Leases leases, Duration leaseFor) {
        this.crews = crews;
        this.lists = lists;
        this.leases = leases;
        this.leaseFor = leaseFor;
    }

    /** Looks once; puts right what was wrong in the look before as well. */
    public synchronized void look() {
        if (!leases.take(LEASE, leaseFor)) {
            lastLook = Map.of(); // another instance looks
            return;
        }
        Map<String, Off> thisLook = new HashMap<>();
        for (CrewLoad load : crews.all()) {
            String crewId = load.crew().crewId();
            Off now = Off.of(load.orders(), lists.heldBy(crewId));
            heal(crewId, now.alsoIn(lastLook.getOrDefault(crewId, Off.NOTHING)));
            thisLook.put(crewId, now);
        }
        lastLook = thisLook;
    }

    private void heal(String crewId, Off lasting) {
        lasting.surplus().forEach(workOrderId -> {
            crews.unload(crewId, workOrderId);
            log.info("Crew {} carried order {} that it does not hold; it is rid of it", crewId, workOrderId);
        });
        lasting.missing().forEach(workOrderId -> {
            crews.load(crewId, workOrderId);
            log.info("Crew {} holds order {} and did not carry it; now it does", crewId, workOrderId);
        });
    }
}
