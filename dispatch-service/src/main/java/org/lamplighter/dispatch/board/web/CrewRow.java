package org.lamplighter.dispatch.board.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.board.BoardCrew;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * A crew on the board.
 *
 * @param shift hours of the day, China time
 * @param openOrders orders it carries in all
 * @param mostOrders how many it is given at most by itself; absent for no limit
 * @param doing the order of this area that it is on the way to or on site of, if one
 * @param queue the next orders of this area, in route order
 * @param elsewhere how many of what it holds is of other areas
 * @param latitude of its base
 * @param longitude of its base
 */
record CrewRow(
        String crewId,
        String name,
        List<String> skills,
        String shift,
        boolean onShift,
        int openOrders,
        @Nullable Integer mostOrders,
        @Nullable String doing,
        List<Stop> queue,
        int elsewhere,
        double latitude,
        double longitude) {

    /** A stop of its tour. */
    record Stop(String workOrderId, String state, @Nullable Instant expectedArrival) {
        static Stop of(WorkOrder order) {
            return new Stop(
                    order.facts().workOrderId(),
                    order.phase().name(),
                    order.holder().map(Assignment::expectedArrival).orElse(null));
        }
    }

    static CrewRow of(BoardCrew row) {
        Crew crew = row.load().crew();
        return new CrewRow(
                crew.crewId(),
                crew.name(),
                crew.skills().stream().map(Skill::label).sorted().toList(),
                crew.shift().toString(),
                row.onShift(),
                row.load().openOrders(),
                crew.mostOrders(),
                row.queue().stream()
                        .filter(order -> isUnderWay(order.phase()))
                        .findFirst()
                        .map(order -> order.facts().workOrderId())
                        .orElse(null),
                row.queue().stream().map(Stop::of).toList(),
                row.elsewhere(),
                crew.base().latitude(),
                crew.base().longitude());
    }

    private static boolean isUnderWay(Phase phase) {
        return switch (phase) {
            case EN_ROUTE, ON_SITE, RESTORED -> true;
            case PENDING, ASSIGNED, ACCEPTED, COMPLETED, RETURNED, WITHDRAWN, ON_HOLD -> false;
        };
    }
}
