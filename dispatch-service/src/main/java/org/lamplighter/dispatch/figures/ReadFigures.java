package org.lamplighter.dispatch.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lamplighter.dispatch.figures.PeriodFigures.Group;
import org.lamplighter.dispatch.figures.PeriodFigures.Repeated;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutagesBegun;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.workorder.OrdersOpened;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Computes figures from orders and outages as they are kept, by ranges of their indexes; so what is asked twice is the same
 * twice, and nothing has to be counted while work goes on. An order belongs to the day it was opened, an outage to the day supply went.
 */
public final class ReadFigures {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_DAYS = 92;
    private static final int MOST_READ = 20_000;
    private static final String UNKNOWN = "UNKNOWN";

    private final OrdersOpened orders;
    private final OutagesBegun outages;
    private final Served served;
    private final Limits limits;

    ReadFigures(OrdersOpened orders, OutagesBegun outages, Served served, Limits limits) {
        this.orders = orders;
        this.outages = outages;
        this.served = served;
        this.limits = limits;
    }

    /**
     * The figures of these service areas from the first day to the last, both counted.
     *
     * @throws RejectedException {@code figures-period} when that is no period or more than 92 days; {@code figures-too-many}
     *     when more was opened in it than is read at once
     */
    public PeriodFigures read(Set<String> areas, LocalDate from, LocalDate to, GroupBy by) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new RejectedException(Rejection.invalid("figures-period", MOST_DAYS));
        }
        Instant begin = from.atStartOfDay(CHINA).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(CHINA).toInstant();
        List<WorkOrder> opened = new ArrayList<>();
        List<Outage> dark = new ArrayList<>();
        for (String area : areas) {
            opened.addAll(orders.openedBetween(area, begin, end, MOST_READ + 1 - opened.size()));
            dark.addAll(outages.begunBetween(area, begin, end, MOST_READ + 1 - dark.size()));
            if (opened.size() > MOST_READ || dark.size() > MOST_READ) {
                throw new RejectedException(Rejection.invalid("figures-too-many", MOST_READ));
            }
        }
        List<Course> courses = opened.stream()
                .filter(order -> !(order instanceof Withdrawn)
                        && order.facts().directives().helps() == null)
                .map(order -> Course.of(order, limits))
                .toList();
        Served.Network network = served.in(areas);
        return new PeriodFigures(
                from,
                to,
                by,
                groups(courses, dark, network, by),
                repeats(opened, dark, network),
                Math.toIntExact(dark.stream()
                        .filter(outage -> !(outage instanceof RestoredOutage))
                        .count()));
    }

    private List<Group> groups(List<Course> courses, List<Outage> dark, Served.Network network, GroupBy by) {
        Map<String, List<Course>> work = new TreeMap<>();
        courses.forEach(course -> key(course, network, by)
                .ifPresent(key ->
                        work.computeIfAbsent(key, code -> new ArrayList<>()).add(course)));
        Map<String, Reliability> supply = by == GroupBy.CREW ? Map.of() : network.reliability(dark, by);
        Set<String> codes = new TreeSet<>(work.keySet());
        codes.addAll(supply.keySet());
        return codes.stream()
                .map(code -> group(code, work.getOrDefault(code, List.of()), Optional.ofNullable(supply.get(code))))
                .toList();
    }

    private static Optional<String> key(Course course, Served.Network network, GroupBy by) {
        return switch (by) {
            case AREA -> Optional.of(course.areaCode());
            case FEEDER ->
                Optional.of(course.transformerArea().flatMap(network::feederOf).orElse(UNKNOWN));
            case CREW -> course.crewId();
        };
    }

    private static Group group(String code, List<Course> courses, Optional<Reliability> reliability) {
        Map<Stage, Spread> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage,
                    Spread.of(courses.stream()
                            .map(course -> course.taken().get(stage))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return new Group(code, courses.size(), stages, reliability.orElse(null));
    }

    /** Every report counts: those that made an order, withdrawn since or not, and those that joined an outage. */
    private static Map<Repeated, List<Band>> repeats(
            List<WorkOrder> opened, List<Outage> dark, Served.Network network) {
        Map<String, Long> transformers = new HashMap<>();
        Map<String, Long> crews = new HashMap<>();
        for (WorkOrder order : opened) {
            String area = order.facts().site().transformerArea();
            if (order.facts().directives().helps() == null) {
                Course.crew(order).ifPresent(crew -> crews.merge(crew, 1L, Long::sum));
                if (area != null) {
                    transformers.merge(area, 1L, Long::sum);
                }
            }
        }
        dark.forEach(outage -> transformers.merge(outage.transformerArea(), (long) outage.joinedReports(), Long::sum));
        Map<String, Long> feeders = new HashMap<>();
        transformers.forEach((area, reports) ->
                network.feederOf(area).ifPresent(feeder -> feeders.merge(feeder, reports, Long::sum)));
        return Map.of(
                Repeated.TRANSFORMER_AREA, Band.of(transformers),
                Repeated.FEEDER, Band.of(feeders),
                Repeated.CREW, Band.of(crews));
    }
}
