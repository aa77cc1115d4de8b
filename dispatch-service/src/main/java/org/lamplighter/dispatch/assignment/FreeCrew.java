package org.lamplighter.dispatch.assignment;

import java.util.Optional;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.LoadCrew;
import org.lamplighter.dispatch.workorder.ReleaseCrew;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A crew is rid of an order: its load goes down, and if it was full, orders that waited for it are tried at once. */
public final class FreeCrew implements ReleaseCrew, LoadCrew {

    private static final Logger log = LoggerFactory.getLogger(FreeCrew.class);

    private final Crews crews;
    private final AssignPending assignPending;

    FreeCrew(Crews crews, AssignPending assignPending) {
        this.crews = crews;
        this.assignPending = assignPending;
    }

    /** The order's own change is done and stays done: what fails here is made good by the sweeps. */
    @Override
    public void released(String crewId, String workOrderId) {
        try {
            Optional<CrewLoad> freed = crews.unload(crewId, workOrderId);
            freed.filter(load -> load.crew().mostOrders() != null)
                    .ifPresent(load -> load.crew().areas().forEach(assignPending::inArea));
        } catch (RuntimeException e) {
            log.warn(
                    "Crew {} is freed by the next sweep: {}",
                    crewId,
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void loaded(String crewId, String workOrderId) {
        try {
            crews.load(crewId, workOrderId);
        } catch (RuntimeException e) {
            log.warn(
                    "The load of crew {} is healed by the next sweep: {}",
                    crewId,
                    e.getClass().getSimpleName());
        }
    }
}
