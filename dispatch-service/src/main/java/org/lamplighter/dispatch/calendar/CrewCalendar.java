package org.lamplighter.dispatch.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.outage.OutagePlan;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;

/** Makes a crew's calendar of what is known now: its shifts for two weeks, its orders, announced outages of its areas. */
public final class CrewCalendar {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int MOST_ORDERS = 200;
    private static final int MOST_OUTAGES = 100;

    private final Crews crews;
    private final CrewQueues queues;
    private final OutageLists outages;
    private final Duration perOrder;
    private final Map<WorkKind, Duration> takes;
    private final Clock clock;

    /**
     * Of everything that has a time.
     *
     * @param perOrder how long a repair takes, as planned
     * @param takes how long other work does, by kind
     */
    public CrewCalendar(
            Crews crews,
            CrewQueues queues,
            OutageLists outages,
            Duration perOrder,
            Map<WorkKind, Duration> takes,
            Clock clock) {
        this.crews = crews;
        this.queues = queues;
        this.outages = outages;
        this.perOrder = perOrder;
        this.takes = Map.copyOf(takes);
        this.clock = clock;
    }

    /** The crew's name and entries, if there is such a crew. */
    public Optional<Made> of(String crewId) {
        Instant now = clock.instant();
        return crews.find(crewId).map(CrewLoad::crew).map(crew -> new Made(crew.name(), now, entries(crew, now)));
    }

    /** A calendar as it is at a moment. */
    public record Made(String crewName, Instant at, List<Entry> entries) {}

    private List<Entry> entries(Crew crew, Instant now) {
        List<Entry> entries = new ArrayList<>(shifts(crew, now));
        queues.heldBy(Set.of(crew.crewId()), MOST_ORDERS).stream()
                .map(Stored::state)
                .flatMap(order -> order(order).stream())
                .forEach(entries::add);
        Map<String, Entry> announced = new LinkedHashMap<>();
        for (String area : crew.areas()) {
            outages.published(area, now, now, PageRequest.of(null, MOST_OUTAGES)).items().stream()
                    .map(Stored::state)
                    .flatMap(outage -> outage(outage).stream())
                    .forEach(entry -> announced.put(entry.uid(), entry));
        }
        entries.addAll(announced.values());
        return entries;
    }

    private static List<Entry> shifts(Crew crew, Instant now) {
        List<Entry> shifts = new ArrayList<>();
        Shift shift = crew.shift();
        Instant from = shift.nextStart(now.minus(shift.length()));
        while (from.isBefore(now.plus(AHEAD))) {
            shifts.add(new Entry(
                    "shift-" + crew.crewId() + "-" + from.getEpochSecond(),
                    Entry.Kind.SHIFT,
                    from,
                    from.plus(shift.length()),
                    List.of(crew.name())));
            from = shift.nextStart(from);
        }
        return shifts;
    }

    private Optional<Entry> order(WorkOrder order) {
        OrderFacts facts = order.facts();
        return order.holder().map(Assignment::expectedArrival).map(arrival -> {
            String where = facts.site().transformerArea();
            return new Entry(
                    facts.workOrderId(),
                    kind(facts.task().kind()),
                    arrival,
                    arrival.plus(takes.getOrDefault(facts.task().kind(), perOrder)),
                    List.of(
                            facts.workOrderId(),
                            where == null ? facts.areaCode() : where,
                            order.phase().name()));
        });
    }

    private static Entry.Kind kind(WorkKind kind) {
        return kind == WorkKind.FAULT_REPAIR ? Entry.Kind.WORK_ORDER : Entry.Kind.valueOf(kind.name());
    }

    private static Optional<Entry> outage(Outage outage) {
        OutagePlan plan = outage.scope().plan();
        if (plan == null || outage instanceof RestoredOutage) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                outage.outageId(),
                Entry.Kind.OUTAGE,
                plan.from(),
                plan.until(),
                List.of(
                        outage.outageId(),
                        Integer.toString(outage.scope().transformerAreas().size()),
                        outage.areaCode())));
    }
}
