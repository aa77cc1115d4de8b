package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.DeskRules;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/**
 * A dispatcher splits an order: a second crew gets one of its own to help with it. The helper's order is written first and
 * named at the leading one then; a request that broke off between the two is repeated and finishes both.
 */
public final class CallHelper {

    private final Aggregates<WorkOrder> orders;
    private final Crews crews;
    private final ChooseCrew chooseCrew;
    private final AssignmentRules rules;
    private final Figures figures;
    private final Clock clock;

    CallHelper(
            Aggregates<WorkOrder> orders,
            Crews crews,
            ChooseCrew chooseCrew,
            AssignmentRules rules,
            Figures figures,
            Clock clock) {
        this.orders = orders;
        this.crews = crews;
        this.chooseCrew = chooseCrew;
        this.rules = rules;
        this.figures = figures;
        this.clock = clock;
    }

    /** Calls the crew that the order names, with its reason. */
    public Answer call(
            String leading,
            AssignByDispatcher.Order order,
            IdempotentRequest request,
            Function<Stored<WorkOrder>, Answer> answer) {
        WorkOrder lead =
                WorkOrderAccess.inAreas(orders.find(leading), order.areas()).state();
        String id = request.idFor("WO");
        Instant now = clock.instant();
        CrewLoad crew = crew(lead, order);
        String reason = order.reason();
        Answer given = orders.create(
                id,
                request,
                () -> {
                    requireHelpable(lead, crew);
                    OrderFacts facts = lead.facts().helping(id, now);
                    return WorkOrder.openAssigned(facts, assignment(facts, crew, order, now));
                },
                answer);
        crews.load(crew.crew().crewId(), id);
        orders.change(
                leading,
                found -> DeskRules.helpedBy(
                        found,
                        id,
                        order.dispatcher(),
                        crew.crew().crewId() + (reason == null ? "" : ": " + reason),
                        now));
        figures.moved(null, Phase.ASSIGNED);
        return given;
    }

    private CrewLoad crew(WorkOrder lead, AssignByDispatcher.Order order) {
        Need need = Need.of(lead.facts(), rules);
        return crews.find(order.crewId())
                .filter(found ->
                        found.crew().servesOneOf(order.areas()) || found.crew().servesOneOf(need.areas()))
                .orElseThrow(() -> new RejectedException(Rejection.invalid("crew-unknown", order.crewId())));
    }

    private static void requireHelpable(WorkOrder lead, CrewLoad crew) {
        String holder = lead.holder().map(Assignment::crewId).orElse("");
        if (holder.equals(crew.crew().crewId())) {
            throw new RejectedException(Rejection.conflict("crew-has-it-already", holder));
        }
        boolean open = switch (lead.phase()) {
            case ASSIGNED, ACCEPTED, EN_ROUTE, ON_SITE -> true;
            case PENDING, RESTORED, COMPLETED, RETURNED, WITHDRAWN, ON_HOLD -> false;
        };
        if (!open || lead.facts().directives().helps() != null) {
            throw new RejectedException(lead.outOfOrder());
        }
    }

    private Assignment assignment(OrderFacts facts, CrewLoad crew, AssignByDispatcher.Order order, Instant now) {
        return chooseCrew.byDispatcher(crew, Need.of(facts, rules), order.dispatcher(), order.reason(), now);
    }
}
