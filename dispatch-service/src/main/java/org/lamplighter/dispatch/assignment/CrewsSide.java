package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.EnRoute;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OnSite;
import org.lamplighter.dispatch.workorder.Restored;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Offers;
import org.lamplighter.planner.TimeWindow;

/** A crew as the planner sees it: when and where it begins, its breaks, its room and what is on its vehicle. */
final class CrewsSide {

    /** Room for an order, as the planner knows it: something a crew has so many of. */
    static final String ROOM = "room";

    static final String OTHER_ROOM = "room for other work";
    /** Nobody is planned for longer ahead than the longest duty, and a break after it. */
    private static final Duration AHEAD = Duration.ofHours(36);

    private static final int ANY_ROOM = 1_000_000;

    private final AssignmentRules rules;

    CrewsSide(AssignmentRules rules) {
        this.rules = rules;
    }

    /**
     * The crew as it is to be planned.
     *
     * @param queue what it holds, in route order
     * @param forGood of that, what no other crew may get
     */
    CrewShift shift(CrewLoad load, List<WorkOrder> queue, List<WorkOrder> forGood, Instant now) {
        Crew crew = load.crew();
        Position from = rules.duty().from(load, now);
        double begins = AreaProblem.seconds(rules.travel().turnout());
        for (WorkOrder order : queue) {
            Position site = order.facts().site().position();
            Instant there = arrival(order);
            if (there != null) {
                begins = Math.max(
                        begins,
                        AreaProblem.seconds(Duration.between(
                                now, there.plus(rules.timeFor(order.facts().task())))));
            }
            if (site != null && (there != null || order instanceof Restored)) {
                from = site;
            }
        }
        // Room that was taken for an order whose document is not written yet.
        begins += AreaProblem.seconds(rules.perOpenOrder()) * Math.max(0, load.openOrders() - queue.size());
        List<TimeWindow> breaks = breaks(crew, now);
        begins = afterBreak(breaks, begins);
        Position end = crew.outfit().end();
        Map<String, Integer> offered = new HashMap<>(room(crew.mostOrders(), queue));
        offered.putAll(stock(crew, forGood));
        Duration left = rules.duty().left(load, now);
        double ends = left == null ? Double.POSITIVE_INFINITY : Math.max(begins, AreaProblem.seconds(left));
        return new CrewShift(
                crew.crewId(),
                AreaProblem.place(from),
                end == null ? null : AreaProblem.place(end),
                new TimeWindow(begins, ends),
                breaks,
                new Offers(labels(crew.skills()), Set.copyOf(crew.areas()), offered),
                queue.stream()
                        .filter(CrewsSide::keepsItsPlace)
                        .map(order -> order.facts().workOrderId())
                        .toList());
    }

    private static List<TimeWindow> breaks(Crew crew, Instant now) {
        return crew.outfit().pauses(now, AHEAD).stream()
                .map(pause -> new TimeWindow(
                        AreaProblem.seconds(Duration.between(now, pause.from())),
                        AreaProblem.seconds(Duration.between(now, pause.until()))))
                .toList();
    }

    /** Who would begin in a break begins a second after it: in the crew's own time its end and its beginning are one moment. */
    private static double afterBreak(List<TimeWindow> breaks, double begins) {
        return breaks.stream()
                .filter(pause -> pause.from() <= begins && begins <= pause.to())
                .mapToDouble(pause -> pause.to() + 1)
                .findFirst()
                .orElse(begins);
    }

    /** What is on the vehicle, less what orders will use up that are the crew's for good. */
    private Map<String, Integer> stock(Crew crew, List<WorkOrder> queue) {
        Map<String, Integer> on = crew.outfit().materials();
        Map<String, Integer> stock = new HashMap<>();
        for (String material : rules.knownMaterials()) {
            int used = queue.stream()
                    .mapToInt(order -> rules.materialsFor(order.facts().task()).getOrDefault(material, 0))
                    .sum();
            stock.put(material, on == null ? ANY_ROOM : Math.max(0, on.getOrDefault(material, 0) - used));
        }
        return stock;
    }

    /** Other work takes no room from repairs. */
    private static Map<String, Integer> room(@Nullable Integer most, List<WorkOrder> queue) {
        if (most == null) {
            return Map.of(ROOM, ANY_ROOM, OTHER_ROOM, ANY_ROOM);
        }
        List<WorkOrder> underWay = queue.stream()
                .filter(order -> !(order instanceof Accepted) && !(order instanceof Assigned))
                .toList();
        long repairs = underWay.stream()
                .filter(order -> order.facts().task() instanceof Fault)
                .count();
        return Map.of(
                ROOM, Math.toIntExact(Math.max(0, most - repairs)), OTHER_ROOM, Math.max(0, most - underWay.size()));
    }

    /** A repair that was taken on keeps its place; other work that was stays with its crew, behind repairs that come. */
    private static boolean keepsItsPlace(WorkOrder order) {
        return order instanceof Accepted && order.facts().task() instanceof Fault;
    }

    /** When a crew came or will come to an order that is under way. */
    private static @Nullable Instant arrival(WorkOrder order) {
        return switch (order) {
            case OnSite onSite -> onSite.arrival().at();
            case EnRoute enRoute -> enRoute.assignment().expectedArrival();
            default -> null;
        };
    }

    private static Set<String> labels(Set<Skill> skills) {
        return Set.copyOf(skills.stream().map(Skill::label).toList());
    }
}
