package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.CommandRules;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/**
 * A dispatcher gives an order to a crew. The dispatcher may know better than the conditions: any crew that serves one of
 * the dispatcher's areas will do, on shift or not, full or not.
 */
public final class AssignByDispatcher {

    private final Aggregates<WorkOrder> orders;
    private final Crews crews;
    private final ChooseCrew chooseCrew;
    private final AssignmentRules rules;
    private final CommandRules commandRules;
    private final CrewMoves moves;
    private final Figures figures;
    private final Clock clock;

    AssignByDispatcher(
            Aggregates<WorkOrder> orders,
            Crews crews,
            ChooseCrew chooseCrew,
            AssignmentRules rules,
            CommandRules commandRules,
            CrewMoves moves,
            Figures figures,
            Clock clock) {
        this.orders = orders;
        this.crews = crews;
        this.chooseCrew = chooseCrew;
        this.rules = rules;
        this.commandRules = commandRules;
        this.moves = moves;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Who decides what.
     *
     * @param dispatcher the dispatcher's subject
     * @param areas service areas the dispatcher works for
     * @param crewId the crew
     * @param reason needed when the order is taken from another crew
     */
    public record Order(
            String dispatcher,
            Set<String> areas,
            String crewId,
            @Nullable String reason) {}

    /** Gives it. */
    public Answer assign(
            String workOrderId, Order order, IdempotentRequest request, Function<Stored<WorkOrder>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            WorkOrderAccess.inAreas(
                    orders.find(workOrderId), order.areas()); // a stale version must not tell of foreign orders
        }
        Optional<CrewLoad> crew = crews.find(order.crewId());
        Instant now = clock.instant();
        AtomicReference<CrewMoves.Move> moved = new AtomicReference<>();
        Answer given = orders.change(workOrderId, request, found -> decide(found, order, crew, now, moved), answer);
        CrewMoves.Move move = moved.get();
        moves.made(move);
        if (move != null) {
            figures.assignedAfter(Duration.between(move.from().facts().openedAt(), now));
        }
        return given;
    }

    private Decision<WorkOrder> decide(
            WorkOrder found, Order order, Optional<CrewLoad> crew, Instant now, AtomicReference<CrewMoves.Move> moved) {
        moved.set(null);
        if (!order.areas().contains(found.facts().areaCode())) {
            return Decision.rejected(Rejection.notFound());
        }
        Need need = Need.of(found.facts(), rules);
        Optional<CrewLoad> known = crew.filter(
                load -> load.crew().servesOneOf(order.areas()) || load.crew().servesOneOf(need.areas()));
        if (known.isEmpty()) {
            return Decision.rejected(Rejection.invalid("crew-unknown", order.crewId()));
        }
        Assignment assignment = chooseCrew.byDispatcher(known.get(), need, order.dispatcher(), order.reason(), now);
        Decision<WorkOrder> decision = found.reassign(assignment);
        if (!(decision instanceof Decision.Changed<WorkOrder> changed)) {
            return decision;
        }
        CommandRules.Heard heard = commandRules.settle(changed.state());
        moved.set(new CrewMoves.Move(found, heard.order()));
        return Decision.changed(
                heard.order(),
                Stream.concat(changed.events().stream(), heard.events().stream())
                        .toList());
    }
}
