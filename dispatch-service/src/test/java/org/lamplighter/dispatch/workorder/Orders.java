package org.lamplighter.dispatch.workorder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.EquipmentOwner;
import org.lamplighter.contracts.dispatch.FaultClass;
import org.lamplighter.contracts.dispatch.FaultExtent;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.VoltageLevel;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/** Work orders to test with: a case of Lin Xiaoyu's, crew one and crew two, noon. */
public final class Orders {

    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    public static final Instant ONE_O_CLOCK = NOON.plus(Duration.ofHours(1));
    public static final Position SITE = new Position(31.3227, 120.6343);
    public static final Position BASE = new Position(31.313, 120.628);
    public static final String ONE = "SZ-GS-01";
    public static final String TWO = "SZ-GS-02";
    public static final FieldRules RULES = new FieldRules(300, new Travel(30, 1.35, Duration.ofMinutes(5)));

    private Orders() {}

    public static OrderFacts facts() {
        return facts("C-1", "O-1");
    }

    public static OrderFacts facts(String caseId, @Nullable String outageId) {
        return OrderFacts.of(caseId, 1, site(), contact(), fault(), promise(), outageId, NOON);
    }

    public static Site site() {
        return new Site("320508", "T-1", SiteClass.URBAN, new PostalAddress("苏州市姑苏区平江路32号14幢903室"), SITE);
    }

    public static Contact contact() {
        return new Contact(new PersonName("林晓雨"), new PhoneNumber("19905120001"));
    }

    public static Fault fault() {
        return new Fault(Symptom.NO_POWER, Urgency.ORDINARY, new PersonalText("路灯也不亮"));
    }

    /** Work that is no repair, from one o'clock until five. */
    public static OrderFacts other(WorkKind kind) {
        return OrderFacts.of("F-1", site(), contact(), FieldTask.of(kind, errand(kind), "O-1"), promise(), NOON);
    }

    private static Errand errand(WorkKind kind) {
        boolean ofBilling =
                Stream.of(FieldWorkKind.values()).anyMatch(asked -> asked.name().equals(kind.name()));
        return new Errand(
                ONE_O_CLOCK,
                NOON.plus(Duration.ofHours(5)),
                ofBilling ? "F-1" : null,
                "3205080001",
                "UNPAID",
                List.of("三十日未缴"));
    }

    /** A report that lacks nothing. */
    public static FieldReport report() {
        return new FieldReport(new BigDecimal("18204.5"), "FY-0231", "接线正确", "已完成", List.of());
    }

    /** Called off while crews may have had it. */
    public static Cancellation cancellation(Instant at) {
        return new Cancellation(Cancellation.BY_ASKER, null, null, at, at.plus(Duration.ofHours(14)));
    }

    public static Promise promise() {
        return new Promise(NOON.plus(Duration.ofMinutes(45)), NOON.plus(Duration.ofMinutes(225)));
    }

    public static Assignment to(String crewId) {
        return new Assignment(crewId, "姑苏抢修一班", NOON, NOON.plusSeconds(900), Choice.soonestThere(1200.0, 0, 2));
    }

    public static Assignment byDispatcher(String crewId, @Nullable String reason) {
        return new Assignment(
                crewId, "姑苏抢修二班", NOON.plusSeconds(60), null, Choice.byDispatcher(null, 3, "dispatcher", reason));
    }

    public static Arrival arrival() {
        return new Arrival(NOON.plusSeconds(1800), 12.0, true);
    }

    private static Arrival arrival(OrderFacts facts) {
        return facts.work() == null ? arrival() : new Arrival(ONE_O_CLOCK, 12.0, true);
    }

    public static Findings findings() {
        return new Findings(
                FaultClass.LOW_VOLTAGE,
                "熔断器烧毁",
                "3号配电箱",
                VoltageLevel.LOW,
                EquipmentOwner.UTILITY,
                FaultExtent.BUILDING);
    }

    /** An order in this state, held by crew one where a crew holds it. */
    public static WorkOrder in(Phase phase) {
        return in(phase, facts());
    }

    /** A repair or other work in this state, begun when it may be. */
    public static WorkOrder in(Phase phase, OrderFacts facts) {
        return switch (phase) {
            case PENDING -> state(WorkOrder.openPending(facts, WaitingFor.CREW_ON_SHIFT));
            case ASSIGNED -> state(WorkOrder.openAssigned(facts, to(ONE)));
            case ACCEPTED -> state(in(Phase.ASSIGNED, facts).accept(NOON.plusSeconds(60)));
            case EN_ROUTE -> state(in(Phase.ACCEPTED, facts).depart(NOON.plusSeconds(300), null));
            case ON_SITE -> state(in(Phase.EN_ROUTE, facts).arrive(arrival(facts)));
            case RESTORED -> state(in(Phase.ON_SITE, facts).restore(NOON.plusSeconds(3600)));
            case COMPLETED ->
                facts.work() == null
                        ? state(in(Phase.RESTORED, facts)
                                .complete(NOON.plusSeconds(4000), CauseClass.EQUIPMENT, "更换熔断器", List.of()))
                        : state(in(Phase.ON_SITE, facts).report(NOON.plusSeconds(6000), report()));
            case RETURNED ->
                state(in(Phase.ASSIGNED, facts)
                        .giveBack(NOON.plusSeconds(30), org.lamplighter.contracts.dispatch.ReturnReason.WRONG_UNIT));
            case ON_HOLD -> onHold(in(Phase.ACCEPTED, facts), HoldReason.WAITING_FOR_CUSTOMER);
            case WITHDRAWN ->
                facts.work() == null
                        ? state(in(Phase.ASSIGNED, facts).withdraw("OF-1", NOON.plusSeconds(30)))
                        : state(in(Phase.ASSIGNED, facts).cancel(cancellation(NOON.plusSeconds(30))));
        };
    }

    /** What the order's crew tells, as the rules see it. */
    public static Decision<WorkOrder> told(WorkOrder order, CrewStep step, @Nullable Position position, Instant at) {
        String crewId = order.holder().map(Assignment::crewId).orElse(ONE);
        CrewStep measured = RULES.measured(order.facts(), step, position, at);
        return RULES.decide(order, new FieldCommand("K", crewId, null, at, at, measured));
    }

    /** Resting from noon on, for two hours. */
    public static WorkOrder onHold(WorkOrder order, HoldReason reason) {
        return state(DeskRules.decide(order, new DeskCommand.PutOnHold(reason, NOON.plusSeconds(7200)), "d", NOON));
    }

    public static WorkOrder state(Decision<WorkOrder> decision) {
        return changed(decision).state();
    }

    public static List<Event> events(Decision<WorkOrder> decision) {
        return changed(decision).events();
    }

    static Decision.Changed<WorkOrder> changed(Decision<WorkOrder> decision) {
        if (decision instanceof Decision.Changed<WorkOrder> changed) {
            return changed;
        }
        throw new AssertionError("not a change: " + decision);
    }
}
