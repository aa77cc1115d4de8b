package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.dispatch.assignment.AssignPending;
import org.lamplighter.dispatch.assignment.Assigning;
import org.lamplighter.dispatch.assignment.HealLoads;
import org.lamplighter.dispatch.assignment.OpenWorkOrder;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.memory.Commands;
import org.lamplighter.dispatch.memory.MemoryCrews;
import org.lamplighter.dispatch.memory.NoFigures;
import org.lamplighter.dispatch.network.AreaRecord;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.BeginPlannedOutages;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.EndBySign;
import org.lamplighter.dispatch.outage.EndFeederOutage;
import org.lamplighter.dispatch.outage.FeederRule;
import org.lamplighter.dispatch.outage.FeederWatch;
import org.lamplighter.dispatch.outage.FollowWorkOrder;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.outage.OutagePromises;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.signal.AreaSignals;
import org.lamplighter.dispatch.signal.HearDevices;
import org.lamplighter.dispatch.signal.Hearing;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.CrewStep;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Pending;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.dispatch.workorder.Step;
import org.lamplighter.dispatch.workorder.Verdict;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/**
 * The whole service in memory, over its real rules and use cases: reports come in, events go round, crews work, and it may
 * die at any write. What an event's consumer did not finish is delivered again, as the broker does.
 */
final class UtilityInMemory {

    static final String AREA = "320508";
    private static final OutagePromises PROMISES = new OutagePromises(Duration.ofHours(2), Duration.ofHours(2));

    final Fate fate = new Fate();
    final List<Event> told = new ArrayList<>();
    final Map<String, Suspicion> claimed = new LinkedHashMap<>();
    final Map<String, JoinedReport> joined = new LinkedHashMap<>();
    final MemoryAggregates<WorkOrder> orders = new MemoryAggregates<>(fate, this::tell);
    final MemoryAggregates<Outage> outages = new MemoryAggregates<>(fate, this::tell);
    final MemoryAggregates<FeederWatch> watches = new MemoryAggregates<>(fate, this::tell);
    final MemoryAggregates<AreaSignals> signals = new MemoryAggregates<>(fate, this::tell);
    final MemoryCrews crews = new MemoryCrews(fate, List.of(crew("A", 2), crew("B", 3)));

    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Delivery> delivered = new ArrayList<>();
    private final Time time = new Time();
    private final Clock clock = time;
    private final Lists lists = new Lists();
    private final ReceiveReport receiveReport;
    private final FollowWorkOrder followWorkOrder;
    private final CorrelateOutages correlate;
    private final HearDevices hearDevices;
    private final AssignPending assignPending;
    private final HealLoads healLoads;

    private final List<Command> unsent = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();
    private final Map<String, String> lastCommands = new HashMap<>();
    private final HearCommands hearCommands;
    private final CrewMoves moves;
    private int commands;

    /** A phone's command. */
    private record Command(String crewId, HearCommands.Told told) {}

    private record Delivery(Event event, EventMetadata metadata) {}

    UtilityInMemory() {
        this(new FeederRule(3, Duration.ofMinutes(10)));
    }

    UtilityInMemory(FeederRule rule) {
        OutageClaims claims = new Claims();
        JoinedReports joinedReports = new Joined();
        Figures figures = new NoFigures();
        Leases leases = new AlwaysAlone();
        Network network = new OneFeeder();
        OutageLists outageLists = new Parts();
        WithdrawOrder withdrawOrder = new WithdrawOrder(orders, crews::unload, figures, clock);
        EndFeederOutage endFeederOutage = new EndFeederOutage(outages, outageLists, watches, claims, withdrawOrder);
        correlate = new CorrelateOutages(
                watches, outages, outageLists, network, withdrawOrder, endFeederOutage, rule, PROMISES, clock);
        OpenWorkOrder openWorkOrder = Assigning.openWorkOrder(orders, crews, figures, clock);
        hearDevices = Hearing.devices(
                signals,
                watches,
                correlate,
                network,
                outages,
                claims,
                new BeginPlannedOutages(outages, outageLists, claims, PROMISES, leases, Duration.ofSeconds(30), clock),
                new ReceiveNotice(openWorkOrder, outages, claims, correlate, PROMISES, clock),
                new EndBySign(outages, watches, claims, withdrawOrder, endFeederOutage),
                orders,
                clock);
        receiveReport = new ReceiveReport(openWorkOrder, outages, claims, correlate, PROMISES, joinedReports, clock);
        followWorkOrder = new FollowWorkOrder(outages, claims, endFeederOutage);
        assignPending = Assigning.assignPending(orders, lists, crews, leases, figures, clock);
        hearCommands = Commands.of(orders, crews, figures, clock);
        moves = Commands.moves(crews, figures);
        healLoads = Assigning.healLoads(crews, lists, leases);
    }

    private static Crew crew(String id, int most) {
        return new Crew(
                id, id, List.of(AREA), Set.of(Skill.LOW_VOLTAGE), Shift.between("00:00", "24:00"), Orders.BASE, most);
    }

    private void tell(String aggregateId, Event event) {
        told.add(event);
        long sequence = sequences.merge(aggregateId, 1L, Long::sum);
        deliveries.add(new Delivery(
                event, new EventMetadata(aggregateId + ":" + sequence, "", "", aggregateId, sequence, Orders.NOON)));
    }

    /** A report comes in; it comes again until it is dealt with. */
    void report(int number, int transformer, boolean oneHome, @Nullable String knownOutage) {
        report(number, transformer, oneHome, knownOutage, Orders.NOON.plusSeconds(number));
    }

    void report(int number, int transformer, boolean oneHome, @Nullable String knownOutage, Instant at) {
        String caseId = "C-" + number;
        Site site = new Site(
                AREA,
                "T-" + transformer,
                Orders.site().siteClass(),
                Orders.site().address(),
                Orders.SITE);
        Report report = new Report(
                caseId,
                1,
                at,
                site,
                Orders.contact(),
                Orders.fault(),
                oneHome ? Extent.ONE_HOME : Extent.BUILDING,
                new SelfCheck(true, false, !oneHome),
                Orders.promise(),
                null,
                knownOutage,
                null);
        EventMetadata cause = new EventMetadata(caseId + ":1", "", "", caseId, 1, Orders.NOON);
        untilItLives(() -> receiveReport.receive(report, cause));
    }

    /** What time it is from now on. */
    void time(Instant now) {
        time.now = now;
    }

    /** A clock that the test sets. */
    private static final class Time extends Clock {
        private Instant now = Orders.NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A device tells something; it is told again until it is heard. */
    void device(Consumer<HearDevices> news) {
        untilItLives(() -> news.accept(hearDevices));
    }

    static EventMetadata byDevice(String device, long sequence) {
        return new EventMetadata(device + ":" + sequence, "", "", device, sequence, Orders.NOON);
    }

    /** The next event of the service's own, of whichever aggregate, reaches the outages. */
    void deliverOne(int which) {
        if (deliveries.isEmpty()) {
            return;
        }
        String key = deliveries.get(which % deliveries.size()).metadata().aggregateId();
        Delivery next = deliveries.stream()
                .filter(delivery -> delivery.metadata().aggregateId().equals(key))
                .findFirst()
                .orElseThrow();
        untilItLives(() -> apply(next));
        deliveries.remove(next);
        delivered.add(next);
    }

    /** The broker delivers the last few again, in order: their offsets were not committed. */
    void redeliver(int howMany) {
        delivered
                .subList(Math.max(0, delivered.size() - howMany), delivered.size())
                .forEach(delivery -> untilItLives(() -> apply(delivery)));
    }

    void deliverAll() {
        while (!deliveries.isEmpty()) {
            deliverOne(0);
        }
    }

    private void apply(Delivery delivery) {
        EventMetadata cause = delivery.metadata();
        switch (delivery.event()) {
            case WorkOrderAssigned it ->
                followWorkOrder.follow(
                        it.caseId(),
                        it.workOrderId(),
                        cause,
                        outage -> outage.crewAssigned(it.expectedArrival(), it.assignedAt(), PROMISES));
            case WorkOrderReturned it ->
                followWorkOrder.follow(
                        it.caseId(), it.workOrderId(), cause, outage -> outage.crewGone(it.returnedAt(), PROMISES));
            case CrewArrived it ->
                followWorkOrder.follow(
                        it.caseId(),
                        it.workOrderId(),
                        cause,
                        outage -> outage.crewOnSite(it.arrivedAt(), it.arrivedAt(), PROMISES));
            case SupplyRestored it
            when it.outageId() != null ->
                followWorkOrder.restored(it.caseId(), it.workOrderId(), it.outageId(), it.restoredAt(), cause);
            case WorkOrderCompleted it ->
                followWorkOrder.explained(
                        it.caseId(), it.workOrderId(), cause, outage -> outage.explain(it.causeClass()));
            case OutageOpened it -> {
                correlate.opened(it.outageId(), cause);
                hearDevices.opened(outages.find(it.outageId()).orElseThrow().state(), cause);
            }
            case OutageUpdated it -> correlate.updated(it, cause);
            case OutageRestored it -> {
                correlate.restored(it.outageId(), cause);
                hearDevices.ended(
                        (RestoredOutage)
                                outages.find(it.outageId()).orElseThrow().state(),
                        cause);
            }
            default -> {
                // nobody listens to it here
            }
        }
    }

    /**
     * A crew takes a step, right or wrong, and its phone tells it, now or when it is sent again.
     *
     * @param follows whether it names the phone's last command on the order as the one before it
     * @param lost whether it does not come through now
     */
    void step(int order, CrewStep step, boolean follows, boolean lost) {
        List<WorkOrder> all = orders.all();
        if (all.isEmpty()) {
            return;
        }
        WorkOrder which = all.get(order % all.size());
        String id = which.facts().workOrderId();
        Optional<String> crew = which.holder().map(Assignment::crewId).or(() -> lastCrewOf(which));
        if (crew.isEmpty()) {
            return; // no crew ever knew of it
        }
        String crewId = crew.get();
        String commandId = "K-" + commands++;
        String before = lastCommands.put(crewId + id, commandId);
        Command command = new Command(
                crewId, new HearCommands.Told(commandId, id, follows ? before : null, Orders.NOON, null, step));
        unsent.add(command);
        if (!lost) {
            send(command);
        }
    }

    private static Optional<String> lastCrewOf(WorkOrder order) {
        return order.history().reversed().stream()
                .filter(step -> step.kind() == Step.Kind.ASSIGNED)
                .findFirst()
                .map(step -> String.valueOf(step.note()).substring(0, 1));
    }

    /** What did not come through is sent again, the last one first. */
    void sendAgain() {
        List.copyOf(unsent).reversed().forEach(this::send);
    }

    /** A phone repeats one of its commands. */
    void repeat(int which) {
        if (!sent.isEmpty()) {
            send(sent.get(which % sent.size()));
        }
    }

    private void send(Command command) {
        try {
            Verdict verdict =
                    hearCommands.hear(command.crewId(), List.of(command.told())).getFirst();
            if (verdict.result() != Verdict.Result.NOT_NOW && unsent.remove(command)) {
                sent.add(command);
            }
        } catch (Fate.Died e) {
            // The phone gets no answer and tells again some time.
        }
    }

    /** A dispatcher gives an order to a crew. */
    void reassign(int order, String crewId) {
        List<WorkOrder> all = orders.all();
        if (all.isEmpty()) {
            return;
        }
        WorkOrder before = all.get(order % all.size());
        String id = before.facts().workOrderId();
        try {
            WorkOrder after = orders.change(id, now -> now.reassign(Orders.byDispatcher(crewId, "checked")))
                    .state();
            moves.made(new CrewMoves.Move(before, after));
            hearCommands.settle(id);
        } catch (RejectedException | Fate.Died e) {
            // The dispatcher is told so, or gets no answer.
        }
    }

    /** Orders that wait are tried again. */
    void sweep() {
        untilItLives(assignPending::everywhere);
    }

    /** Every order is worked off, whatever state it is in. */
    void finishAll() {
        for (int round = 0; round < 50; round++) {
            sweep();
            sendAgain();
            for (int i = 0; i < orders.all().size(); i++) {
                if (orders.all().get(i).phase() == Phase.RETURNED) {
                    reassign(i, "A");
                }
            }
            for (int i = 0; i < orders.all().size(); i++) {
                for (CrewStep step : List.of(
                        new CrewStep.Accept(),
                        new CrewStep.Depart(null),
                        new CrewStep.Arrive(null, null),
                        new CrewStep.RestoreSupply(),
                        new CrewStep.Complete(CauseClass.EQUIPMENT, null, List.of()))) {
                    finish(i, step);
                }
            }
            healLoads.look();
            healLoads.look();
            deliverAll();
        }
    }

    private void finish(int order, CrewStep step) {
        WorkOrder now = orders.all().get(order);
        boolean isNext = switch (now.phase()) {
            case ASSIGNED -> step instanceof CrewStep.Accept;
            case ACCEPTED -> step instanceof CrewStep.Depart;
            case EN_ROUTE -> step instanceof CrewStep.Arrive;
            case ON_SITE -> step instanceof CrewStep.RestoreSupply;
            case RESTORED -> step instanceof CrewStep.Complete;
            case PENDING, RETURNED, COMPLETED, WITHDRAWN, ON_HOLD -> false;
        };
        if (isNext) {
            step(order, step, false, false);
        }
    }

    static List<CrewStep> steps() {
        return List.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(null),
                new CrewStep.Arrive(null, null),
                new CrewStep.RestoreSupply(),
                new CrewStep.Complete(CauseClass.NATURE, null, List.of()),
                new CrewStep.GiveBack(ReturnReason.WRONG_UNIT));
    }

    private static void untilItLives(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (Fate.Died died) {
                // It starts again, and so does the work.
            }
        }
    }

    private final class Claims implements OutageClaims {
        @Override
        public Suspicion claim(Suspicion suspicion) {
            Suspicion holder = claimed.get(suspicion.transformerArea());
            if (holder != null) {
                return holder;
            }
            fate.write(() -> claimed.put(suspicion.transformerArea(), suspicion));
            return suspicion;
        }

        @Override
        public Optional<Suspicion> holder(String transformerArea) {
            return Optional.ofNullable(claimed.get(transformerArea));
        }

        @Override
        public void release(String transformerArea, String outageId) {
            Suspicion holder = claimed.get(transformerArea);
            if (holder != null && holder.outageId().equals(outageId)) {
                fate.write(() -> claimed.remove(transformerArea));
            }
        }
    }

    private final class Parts implements OutageLists {
        @Override
        public List<String> partsOf(String feederOutageId) {
            return outages.all().stream()
                    .filter(outage -> outage.scope().partOf() != null
                            && outage.scope().partOf().outageId().equals(feederOutageId))
                    .map(Outage::outageId)
                    .toList();
        }

        @Override
        public Page<Stored<Outage>> ofAreas(Set<String> areas, boolean openOnly, PageRequest page) {
            throw new UnsupportedOperationException("lists are told by the integration tests");
        }

        @Override
        public Page<Stored<Outage>> published(String areaCode, Instant now, Instant restoredSince, PageRequest page) {
            throw new UnsupportedOperationException("lists are told by the integration tests");
        }

        @Override
        public List<String> dueToBegin(Instant by, int atMost) {
            return List.of(); // announced outages are told by the integration tests
        }

        @Override
        public List<String> updateDue(Instant by, int atMost) {
            throw new UnsupportedOperationException("lists are told by the integration tests");
        }
    }

    /** Four transformer areas on one feeder. */
    private static final class OneFeeder implements Network {

        private static final List<TransformerArea> ALL = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new TransformerArea(
                        "T-" + i, i + "台区", "F-1", "平江变", AREA, Orders.site().siteClass(), Orders.SITE))
                .toList();

        @Override
        public Optional<TransformerArea> transformerArea(String code) {
            return ALL.stream().filter(area -> area.code().equals(code)).findFirst();
        }

        @Override
        public List<TransformerArea> fedBy(Device device) {
            return ALL;
        }

        @Override
        public Map<String, TransformerArea> transformerAreas(Collection<String> codes) {
            throw new UnsupportedOperationException("the published list is told by the integration tests");
        }

        @Override
        public Optional<AreaRecord> recordOf(String code) {
            throw new UnsupportedOperationException("the network's past is told by the integration tests");
        }

        @Override
        public Optional<String> substationOf(String feeder) {
            throw new UnsupportedOperationException("imports are told by the integration tests");
        }

        @Override
        public long keep(List<TransformerArea> areas, Instant from) {
            throw new UnsupportedOperationException("imports are told by the integration tests");
        }
    }

    private final class Joined implements JoinedReports {
        @Override
        public Optional<JoinedReport> find(String caseId) {
            return Optional.ofNullable(joined.get(caseId));
        }

        @Override
        public void note(JoinedReport report) {
            fate.write(() -> joined.put(report.caseId(), report));
        }

        @Override
        public void confirm(String caseId) {
            fate.write(() -> joined.computeIfPresent(
                    caseId,
                    (id, it) -> new JoinedReport(
                            id, it.round(), it.outageId(), it.site(), it.contact(), it.fault(), it.promise(), true)));
        }

        @Override
        public void forget(String caseId) {
            fate.write(() -> joined.remove(caseId));
        }
    }

    private final class Lists implements WorkOrderLists {
        @Override
        public List<String> areasWithPending() {
            return orders.all().stream().anyMatch(Pending.class::isInstance) ? List.of(AREA) : List.of();
        }

        @Override
        public List<Stored<WorkOrder>> pending(String areaCode, String after, int atMost) {
            return orders.all().stream()
                    .filter(Pending.class::isInstance)
                    .filter(order -> order.facts().listKey().compareTo(after) > 0)
                    .map(order -> new Stored<>(order.facts().workOrderId(), 1, order))
                    .toList();
        }

        @Override
        public Set<String> heldBy(String crewId) {
            return orders.all().stream()
                    .filter(order -> order.holder()
                            .filter(holder -> holder.crewId().equals(crewId))
                            .isPresent())
                    .map(order -> order.facts().workOrderId())
                    .collect(Collectors.toSet());
        }

        @Override
        public Page<Stored<WorkOrder>> ofCrew(String crewId, boolean openOnly, PageRequest page) {
            throw new UnsupportedOperationException("lists are told by the integration tests");
        }

        @Override
        public Page<Stored<WorkOrder>> ofAreas(Set<String> areas, Optional<Phase> phase, PageRequest page) {
            throw new UnsupportedOperationException("lists are told by the integration tests");
        }
    }

    private static final class AlwaysAlone implements Leases {
        @Override
        public boolean take(String name, Duration duration) {
            return true;
        }

        @Override
        public void giveBack(String name) {}
    }
}
