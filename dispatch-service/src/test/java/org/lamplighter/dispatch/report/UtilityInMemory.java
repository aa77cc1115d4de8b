package org.lamplighter.dispatch.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
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
import org.lamplighter.dispatch.memory.SetClock;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.outage.BeginPlannedOutages;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.DrawSample;
import org.lamplighter.dispatch.outage.EndBySign;
import org.lamplighter.dispatch.outage.EndFeederOutage;
import org.lamplighter.dispatch.outage.FeederRule;
import org.lamplighter.dispatch.outage.FeederWatch;
import org.lamplighter.dispatch.outage.FollowWorkOrder;
import org.lamplighter.dispatch.outage.HearRestoration;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.outage.OutagePromises;
import org.lamplighter.dispatch.outage.SampleRule;
import org.lamplighter.dispatch.signal.AreaSignals;
import org.lamplighter.dispatch.signal.HearDevices;
import org.lamplighter.dispatch.signal.Hearing;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.RejectedException;
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
    static final OutagePromises PROMISES = new OutagePromises(Duration.ofHours(2), Duration.ofHours(2));
    private static final SampleRule SAMPLE = new SampleRule(3, 2, Duration.ofMinutes(30));

    final Fate fate = new Fate();
    final List<Event> told = new ArrayList<>();
    final MemoryClaims claims = new MemoryClaims(fate);
    final MemoryJoinedReports joinedReports = new MemoryJoinedReports(fate);
    final MemoryAggregates<WorkOrder> orders = new MemoryAggregates<>(fate, this::tell);
    final MemoryAggregates<Outage> outages = new MemoryAggregates<>(fate, this::tell);
    final MemoryAggregates<FeederWatch> watches = new MemoryAggregates<>(fate, this::tell);
    final MemoryAggregates<AreaSignals> signals = new MemoryAggregates<>(fate, this::tell);
    final MemoryCrews crews = new MemoryCrews(fate, List.of(crew("A", 2), crew("B", 3)));

    private final SetClock clock = new SetClock(Orders.NOON);
    private final MemoryOrderLists lists = new MemoryOrderLists(orders);
    private final ReceiveReport receiveReport;
    final AskedCustomers customers;
    private final HearRestoration hearRestoration;
    private final HearDevices hearDevices;
    private final AssignPending assignPending;
    private final HealLoads healLoads;

    private final HearCommands hearCommands;
    private final CrewMoves moves;
    final Phones phones;
    final OwnEvents events;

    UtilityInMemory() {
        this(new FeederRule(3, Duration.ofMinutes(10)));
    }

    UtilityInMemory(FeederRule rule) {
        Figures figures = new NoFigures();
        Leases leases = new AlwaysAlone();
        Network network = new OneFeeder();
        OutageLists outageLists = new MemoryOutageLists(outages);
        WithdrawOrder withdrawOrder = new WithdrawOrder(orders, crews::unload, figures, clock);
        EndFeederOutage endFeederOutage = new EndFeederOutage(
                outages,
                outageLists,
                watches,
                claims,
                withdrawOrder,
                new DrawSample(new WhoReported(orders, joinedReports), SAMPLE, clock),
                clock);
        hearRestoration =
                new HearRestoration(outages, outageLists, endFeederOutage, leases, Duration.ofSeconds(30), clock);
        CorrelateOutages correlate = new CorrelateOutages(
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
        customers = new AskedCustomers(
                orders,
                outages,
                joinedReports,
                hearRestoration,
                new ReopenCase(
                        orders,
                        joinedReports,
                        new MemoryAggregates<>(fate, this::tell),
                        outages,
                        receiveReport,
                        openWorkOrder,
                        clock));
        events = new OwnEvents(
                outages, new FollowWorkOrder(outages, orders, claims, endFeederOutage), correlate, hearDevices);
        assignPending = Assigning.assignPending(orders, lists, crews, leases, figures, clock);
        hearCommands = Commands.of(orders, crews, figures, clock);
        moves = Commands.moves(crews, figures);
        phones = new Phones(orders, hearCommands);
        healLoads = Assigning.healLoads(crews, lists, leases);
    }

    private static Crew crew(String id, int most) {
        return new Crew(
                id, id, List.of(AREA), Set.of(Skill.LOW_VOLTAGE), Shift.between("00:00", "24:00"), Orders.BASE, most);
    }

    private void tell(String aggregateId, Event event) {
        told.add(event);
        events.add(aggregateId, event);
    }

    /** A report comes in; it comes again until it is dealt with. */
    void report(int number, int transformer, boolean oneHome, @Nullable String knownOutage) {
        report(number, transformer, oneHome, knownOutage, Orders.NOON.plusSeconds(number));
    }

    void report(int number, int transformer, boolean oneHome, @Nullable String knownOutage, Instant at) {
        String caseId = "C-" + number;
        Report report = TestReports.report(caseId, "T-" + transformer, oneHome, knownOutage, at);
        EventMetadata cause = new EventMetadata(caseId + ":1", "", "", caseId, 1, Orders.NOON);
        untilItLives(() -> receiveReport.receive(report, cause));
    }

    /** What time it is from now on. */
    void time(Instant now) {
        clock.set(now);
    }

    /** A device tells something; it is told again until it is heard. */
    void device(Consumer<HearDevices> news) {
        untilItLives(() -> news.accept(hearDevices));
    }

    static EventMetadata byDevice(String device, long sequence) {
        return new EventMetadata(device + ":" + sequence, "", "", device, sequence, Orders.NOON);
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
            phones.sendAgain();
            for (int i = 0; i < orders.all().size(); i++) {
                if (orders.all().get(i).phase() == Phase.RETURNED) {
                    reassign(i, "A");
                }
            }
            phones.workOff();
            healLoads.look();
            healLoads.look();
            events.deliverAll();
            waitForAnswers();
            events.deliverAll();
        }
    }

    /** Who was asked until now has had the time to answer. */
    void waitForAnswers() {
        Instant now = clock.instant();
        clock.set(now.plus(SAMPLE.answerWithin()));
        untilItLives(hearRestoration::due);
        clock.set(now); // crews tell their steps as of now
    }

    static void untilItLives(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (Fate.Died died) {
                // It starts again, and so does the work.
            }
        }
    }
}
