package org.lamplighter.dispatch.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.dispatch.outage.HearRestoration;
import org.lamplighter.dispatch.outage.OpenOutage;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.test.MemoryAggregates;

/** Customers who are asked whether supply is back, and whether their case is solved. */
final class AskedCustomers {

    private final Map<String, Integer> rounds = new HashMap<>();
    private final MemoryAggregates<WorkOrder> orders;
    private final MemoryAggregates<Outage> outages;
    private final MemoryJoinedReports joinedReports;
    private final HearRestoration hearRestoration;
    private final ReopenCase reopenCase;

    AskedCustomers(
            MemoryAggregates<WorkOrder> orders,
            MemoryAggregates<Outage> outages,
            MemoryJoinedReports joinedReports,
            HearRestoration hearRestoration,
            ReopenCase reopenCase) {
        this.orders = orders;
        this.outages = outages;
        this.joinedReports = joinedReports;
        this.hearRestoration = hearRestoration;
        this.reopenCase = reopenCase;
    }

    /** How often the case was begun. */
    int roundsOf(String caseId) {
        return rounds.getOrDefault(caseId, 1);
    }

    /** Who was asked whether supply is back says yes. */
    void yes(int number) {
        UtilityInMemory.untilItLives(() -> hearRestoration.confirmed("C-" + number));
    }

    /**
     * A customer who has no order, or none that is worked on, says that it is not solved.
     *
     * @param again whether the broker delivers the last such word again instead
     */
    void no(int number, boolean again) {
        String caseId = "C-" + number;
        int round = roundsOf(caseId);
        boolean said = again ? round > 1 : isThoughtToBeSolved(caseId, round);
        if (said) {
            int next = again ? round : round + 1;
            rounds.put(caseId, next);
            EventMetadata cause =
                    new EventMetadata(caseId + ":" + next, "", "", caseId, next, Orders.NOON.plusSeconds(60L * next));
            UtilityInMemory.untilItLives(() -> reopenCase.reopen(caseId, next, null, Orders.promise(), cause));
        }
    }

    private boolean isThoughtToBeSolved(String caseId, int round) {
        Optional<WorkOrder> order = orders.find(OrderFacts.idFor(caseId, round)).map(Stored::state);
        Optional<String> joined = joinedReports
                .find(caseId)
                .filter(report -> report.isOfRound(round))
                .map(JoinedReport::outageId);
        boolean outageIsOver = joined.or(() -> order.map(it -> it.facts().outageId()))
                .flatMap(outages::find)
                .filter(outage -> outage.state() instanceof OpenOutage)
                .isEmpty();
        boolean nobodyComes = order.filter(it -> !(it instanceof Completed) && !(it instanceof Withdrawn))
                .isEmpty();
        return outageIsOver && nobodyComes && (order.isPresent() || joined.isPresent());
    }
}
