package org.lamplighter.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAccepted;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;

/** What dispatch tells of a repair. */
final class Dispatch {

    static final String CREW = "SZ-GS-01";
    static final String CREW_NAME = "姑苏抢修一班";

    private Dispatch() {}

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    static String order(String caseId, int round) {
        return "W-" + caseId.substring(2) + "-" + round;
    }

    static void assigned(String caseId) {
        String order = order(caseId, 1);
        Instant at = now();
        Peers.tell(order, new WorkOrderOpened(order, caseId, 1, "320508", "T-1", null, at, null));
        Peers.tell(order, new WorkOrderAssigned(order, caseId, CREW, CREW_NAME, at, at.plusSeconds(600)));
    }

    /** The whole repair of a round; returns the order. */
    static String repaired(String caseId, int round) {
        String order = order(caseId, round);
        Instant at = now();
        Instant eta = at.plusSeconds(600);
        String outage = "O-" + order;
        Peers.tell(order, new WorkOrderOpened(order, caseId, round, "320508", "T-1", outage, at, null));
        Peers.tell(order, new WorkOrderAssigned(order, caseId, CREW, CREW_NAME, at.plusMillis(1), eta));
        Peers.tell(order, new WorkOrderAccepted(order, caseId, CREW, at.plusMillis(2), eta));
        Peers.tell(order, new CrewDeparted(order, caseId, CREW, at.plusMillis(3), eta));
        Peers.tell(order, new CrewArrived(order, caseId, CREW, at.plusMillis(4), 25.0));
        Peers.tell(order, new SupplyRestored(order, caseId, CREW, outage, at.plusMillis(5)));
        completed(caseId, round);
        return order;
    }

    static void completed(String caseId, int round) {
        String order = order(caseId, round);
        Peers.tell(
                order,
                new WorkOrderCompleted(
                        order, caseId, CREW, now().plusMillis(6), CauseClass.EQUIPMENT, "更换熔断器", List.of()));
    }
}
