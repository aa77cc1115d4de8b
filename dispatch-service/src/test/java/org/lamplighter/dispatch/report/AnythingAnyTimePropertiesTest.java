package org.lamplighter.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.FieldBook;
import org.lamplighter.dispatch.workorder.FieldCommand;
import org.lamplighter.dispatch.workorder.LegalHistories;
import org.lamplighter.dispatch.workorder.SettledCommand;
import org.lamplighter.dispatch.workorder.Step;
import org.lamplighter.dispatch.workorder.Withdrawn;

/**
 * Reports, crews' steps, customers' answers, deliveries, redeliveries and deaths in any interleaving: every round of a case is dealt
 * with once, an outage has one order at a time, a transformer area is in one outage, a feeder in one feeder outage, and when all is
 * done nothing is left over.
 */
class AnythingAnyTimePropertiesTest {

    /** Something that happens. */
    record Happening(String what, Consumer<UtilityInMemory> happens) {
        @Override
        public String toString() {
            return what;
        }
    }

    @Property(tries = 5000)
    void everyReportIsDealtWithOnceAndNothingIsLeftOver(@ForAll("happenings") List<Happening> happenings) {
        holds(happenings);
    }

    @Property(tries = 5000)
    void soItIsWhereOutagesFindTogetherToAFeeders(@ForAll("happeningsOnAFeeder") List<Happening> happenings) {
        holds(happenings);
    }

    private static void holds(List<Happening> happenings) {
        UtilityInMemory utility = new UtilityInMemory();
        happenings.forEach(happening -> happening.happens().accept(utility));
        utility.fate.dieAt(Integer.MAX_VALUE, false);
        utility.finishAll();

        everyRoundOfEveryCaseIsDealtWithOnce(utility, happenings);
        eachOutageHasOneOrderAtATime(utility);
        oneOutageAtATimePerTransformerArea(utility);
        oneFeederOutageAtATime(utility);
        onlyOrdersThatNobodyAcceptedAreWithdrawn(utility);
        everyCommandIsDealtWith(utility);
        everythingIsFinished(utility);
    }

    private static void everyRoundOfEveryCaseIsDealtWithOnce(UtilityInMemory utility, List<Happening> happenings) {
        Map<String, Long> dealtWith = Stream.concat(
                        of(utility, WorkOrderOpened.class).map(WorkOrderOpened::caseId),
                        of(utility, ReportJoinedOutage.class).map(ReportJoinedOutage::caseId))
                .collect(Collectors.groupingBy(caseId -> caseId, Collectors.counting()));
        Map<String, Long> rounds = happenings.stream()
                .map(Happening::what)
                .filter(what -> what.startsWith("report"))
                .map(what -> "C-" + what.split(" ", -1)[1])
                .distinct()
                .collect(Collectors.toMap(caseId -> caseId, caseId -> (long) utility.roundsOf(caseId)));
        assertThat(dealtWith)
                .as("each round of a case has one order or joined one outage, once")
                .isEqualTo(rounds);
    }

    /** One whose restoration was denied goes on with an order of whoever denied it. */
    private static void eachOutageHasOneOrderAtATime(UtilityInMemory utility) {
        assertThat(of(utility, WorkOrderOpened.class)
                        .filter(order -> order.outageId() != null)
                        .map(order -> String.valueOf(order.outageId())))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                of(utility, OutageOpened.class)
                                        .filter(opened -> opened.feeder() == null)
                                        .map(OutageOpened::outageId),
                                of(utility, RestorationDenied.class).map(RestorationDenied::outageId))
                        .toList());
        of(utility, RestorationDenied.class)
                .forEach(denied -> assertThat(of(utility, WorkOrderOpened.class)
                                .filter(order -> order.workOrderId().equals(denied.workOrderId())))
                        .singleElement()
                        .extracting(WorkOrderOpened::outageId)
                        .isEqualTo(denied.outageId()));
    }

    private static void oneOutageAtATimePerTransformerArea(UtilityInMemory utility) {
        Map<String, String> dark = new HashMap<>();
        Map<String, String> areas = new HashMap<>();
        for (Event event : utility.told) {
            switch (event) {
                case OutageOpened opened
                when opened.feeder() == null -> {
                    String area = opened.transformerAreas().getFirst();
                    areas.put(opened.outageId(), area);
                    assertThat(dark.put(area, opened.outageId()))
                            .as("area %s is in one outage at a time", area)
                            .isNull();
                }
                case OutageRestored restored
                when areas.containsKey(restored.outageId()) ->
                    assertThat(dark.remove(areas.get(restored.outageId()))).isEqualTo(restored.outageId());
                default -> {
                    // not about outages' begin and end
                }
            }
        }
        assertThat(dark).as("every outage ended").isEmpty();
    }

    private static void oneFeederOutageAtATime(UtilityInMemory utility) {
        Set<String> open = new HashSet<>();
        for (Event event : utility.told) {
            switch (event) {
                case OutageOpened opened
                when opened.feeder() != null -> {
                    assertThat(open).as("feeder outages at once").isEmpty();
                    open.add(opened.outageId());
                }
                case RestorationToConfirm lit -> open.remove(lit.outageId());
                default -> {
                    // not about a feeder outage's begin and end
                }
            }
        }
        assertThat(open).as("every feeder has supply").isEmpty();
    }

    private static void onlyOrdersThatNobodyAcceptedAreWithdrawn(UtilityInMemory utility) {
        assertThat(of(utility, WorkOrderWithdrawn.class).map(WorkOrderWithdrawn::workOrderId))
                .doesNotHaveDuplicates();
        assertThat(utility.orders.all()).filteredOn(Withdrawn.class::isInstance).allSatisfy(order -> {
            Step before = order.history().get(order.history().size() - 2);
            assertThat(before.kind()).isIn(Step.Kind.OPENED, Step.Kind.ASSIGNED, Step.Kind.RETURNED);
        });
    }

    /** Only what a crew told of an order that ended without it is left, and nothing waits for what did not come. */
    private static void everyCommandIsDealtWith(UtilityInMemory utility) {
        assertThat(utility.orders.all()).allSatisfy(order -> {
            LegalHistories.check(order);
            FieldBook book = order.book();
            Set<String> here = Stream.concat(
                            book.settled().stream().map(SettledCommand::commandId),
                            book.kept().stream().map(FieldCommand::commandId))
                    .collect(Collectors.toSet());
            assertThat(book.kept()).allMatch(kept -> kept.after() == null || here.contains(kept.after()));
            if (order instanceof Completed completed) {
                assertThat(book.kept())
                        .noneMatch(kept -> kept.crewId().equals(completed.done().crewId()));
            }
        });
    }

    private static void everythingIsFinished(UtilityInMemory utility) {
        assertThat(utility.orders.all()).allMatch(order -> order instanceof Completed || order instanceof Withdrawn);
        assertThat(utility.outages.all()).allMatch(RestoredOutage.class::isInstance);
        assertThat(of(utility, WorkOrderCompleted.class)).hasSize((int) utility.orders.all().stream()
                .filter(Completed.class::isInstance)
                .count());
        assertThat(utility.watches.all()).allMatch(watch -> watch.outage() == null);
        assertThat(utility.claims.all()).as("claims left").isEmpty();
        assertThat(utility.joinedReports.all()).allMatch(JoinedReport::confirmed);
        assertThat(utility.crews.all())
                .allSatisfy(load -> assertThat(load.openOrders()).isZero());
        assertThat(utility.outages.all().stream()
                        .mapToInt(Outage::joinedReports)
                        .sum())
                .isEqualTo((int) of(utility, ReportJoinedOutage.class).count());
    }

    private static <E extends Event> Stream<E> of(UtilityInMemory utility, Class<E> type) {
        return utility.told.stream().filter(type::isInstance).map(type::cast);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return happenings(2);
    }

    @Provide
    Arbitrary<List<Happening>> happeningsOnAFeeder() {
        return happenings(4);
    }

    private static Arbitrary<List<Happening>> happenings(int transformers) {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 11);
        // The same number is the same report, delivered again.
        Arbitrary<Happening> report = small.map(number -> new Happening(
                "report " + number,
                utility -> utility.report(
                        number,
                        1 + number % transformers,
                        number % 5 == 4,
                        number % 3 == 2 ? Outage.idFor("C-" + (number - transformers)) : null)));
        Arbitrary<Happening> deliver = small.map(which -> new Happening("deliver", it -> it.events.deliverOne(which)));
        Arbitrary<Happening> redeliver =
                small.map(many -> new Happening("redeliver " + many, it -> it.events.redeliver(many)));
        Arbitrary<Happening> step = Combinators.combine(
                        small,
                        Arbitraries.of(Phones.steps()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as((order, told, follows, lost) -> new Happening(
                        "step " + told + (follows ? " follows" : "") + (lost ? " lost" : ""),
                        it -> it.phones.step(order, told, follows, lost)));
        Arbitrary<Happening> sendAgain = Arbitraries.just(new Happening("send again", it -> it.phones.sendAgain()));
        Arbitrary<Happening> repeat =
                small.map(which -> new Happening("repeat " + which, it -> it.phones.repeat(which)));
        Arbitrary<Happening> reassign = Combinators.combine(small, Arbitraries.of("A", "B"))
                .as((order, crew) -> new Happening("reassign to " + crew, it -> it.reassign(order, crew)));
        Arbitrary<Happening> yes = small.map(number -> new Happening("yes " + number, it -> it.yes(number)));
        Arbitrary<Happening> no = Combinators.combine(small, Arbitraries.of(false, false, true))
                .as((number, again) ->
                        new Happening("no " + number + (again ? " again" : ""), it -> it.no(number, again)));
        Arbitrary<Happening> nobodyAnswers =
                Arbitraries.just(new Happening("nobody answers", UtilityInMemory::waitForAnswers));
        Arbitrary<Happening> sweep = Arbitraries.just(new Happening("sweep", UtilityInMemory::sweep));
        Arbitrary<Happening> die = Combinators.combine(
                        Arbitraries.integers().between(1, 6), Arbitraries.of(true, false))
                .as((write, after) ->
                        new Happening("die at " + write + " " + after, it -> it.fate.dieAt(write, after)));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, report),
                        Tuple.of(8, step),
                        Tuple.of(1, sendAgain),
                        Tuple.of(1, repeat),
                        Tuple.of(2, reassign),
                        Tuple.of(6, deliver),
                        Tuple.of(1, redeliver),
                        Tuple.of(1, sweep),
                        Tuple.of(2, yes),
                        Tuple.of(2, no),
                        Tuple.of(1, nobodyAnswers),
                        Tuple.of(3, die))
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }
}
