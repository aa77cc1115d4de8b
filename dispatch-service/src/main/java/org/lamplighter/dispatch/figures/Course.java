package org.lamplighter.dispatch.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Returned;
import org.lamplighter.dispatch.workorder.Step;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * How an order went. Time in which it rested counts in the seconds; whether it came in time goes by its limit as it stands,
 * which moved if its clocks stood.
 *
 * @param areaCode the service area
 * @param transformerArea the transformer area, if known
 * @param crewId the crew that did the work or has the order, if one
 * @param taken how long each stage took, those that are over
 */
record Course(String areaCode, Optional<String> transformerArea, Optional<String> crewId, Map<Stage, Taken> taken) {

    Course {
        taken = Map.copyOf(taken);
    }

    /**
     * How long it took.
     *
     * @param seconds whole seconds, never negative
     * @param inTime whether that was within its limit
     */
    record Taken(long seconds, boolean inTime) {}

    static Course of(WorkOrder order, Limits limits) {
        OrderFacts facts = order.facts();
        Map<Stage, Taken> taken = new EnumMap<>(Stage.class);
        Optional<Instant> assigned = first(order, Stage.ASSIGN);
        put(taken, Stage.ASSIGN, facts.openedAt(), assigned, facts.openedAt().plus(limits.assign()));
        assigned.ifPresent(
                told -> put(taken, Stage.ACCEPT, told, first(order, Stage.ACCEPT), told.plus(limits.accept())));
        put(
                taken,
                Stage.ARRIVE,
                facts.openedAt(),
                first(order, Stage.ARRIVE),
                facts.promise().arriveBy());
        put(
                taken,
                Stage.RESTORE,
                facts.openedAt(),
                first(order, Stage.RESTORE),
                facts.promise().restoreBy());
        return new Course(facts.areaCode(), Optional.ofNullable(facts.site().transformerArea()), crew(order), taken);
    }

    private static Optional<Instant> first(WorkOrder order, Stage stage) {
        return order.history().stream()
                .filter(step -> step.kind() == stage.ends())
                .map(Step::at)
                .findFirst();
    }

    private static void put(Map<Stage, Taken> taken, Stage stage, Instant from, Optional<Instant> done, Instant limit) {
        done.ifPresent(at -> taken.put(
                stage, new Taken(Math.max(0, Duration.between(from, at).toSeconds()), !at.isAfter(limit))));
    }

    /** The crew that did the work or has the order. */
    static Optional<String> crew(WorkOrder order) {
        return switch (order) {
            case Completed completed -> Optional.of(completed.done().crewId());
            case Returned returned -> Optional.of(returned.returnedBy());
            default -> order.holder().map(Assignment::crewId);
        };
    }
}
