package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.CREW;
import static org.lamplighter.intake.cases.CaseMother.CREW_NAME;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.ORDER;
import static org.lamplighter.intake.cases.CaseMother.OUTAGE;
import static org.lamplighter.intake.cases.CaseMother.at;
import static org.lamplighter.intake.cases.CaseMother.notice;
import static org.lamplighter.intake.cases.CaseMother.over;
import static org.lamplighter.intake.cases.CaseMother.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.kit.aggregate.Decision;

/** Whatever order and however often dispatch's news come, a case ends in one state and tells nothing twice. */
class AnyOrderTest {

    /** A piece of news. */
    record News(String name, Function<Case, Decision<Case>> apply) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property(tries = 2000)
    void theNewsOfARepairEndInOneQuestion(@ForAll("repair") List<News> news) {
        Told told = tell(CaseMother.reportedInOutage(), news);

        assertThat(told.end).isInstanceOf(AwaitingConfirmation.class);
        assertThat(told.end.file().order()).isEqualTo(ORDER);
        Crew crew = Objects.requireNonNull(told.end.file().crew());
        assertThat(crew.crewId()).isEqualTo(CREW);
        assertThat(crew.name()).isEqualTo(CREW_NAME);
        assertThat(told.questions()).isEqualTo(1);
        assertThat(told.milestones()).doesNotHaveDuplicates().isSorted();
    }

    @Property(tries = 2000)
    void theNewsOfAnOutageEndInOneQuestion(@ForAll("outage") List<News> news) {
        Told told = tell(CaseMother.reportedInOutage(), news);

        assertThat(told.end).isInstanceOf(AwaitingConfirmation.class);
        assertThat(told.questions()).isEqualTo(1);
        assertThat(told.milestones().stream().filter(Milestone.SUPPLY_RESTORED::equals))
                .hasSize(1);
        assertThat(told.milestones().stream().filter(Milestone.JOINED_OUTAGE::equals))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 2000)
    void theCrewThatTookOverHasTheCaseInTheEnd(@ForAll("handover") List<News> news) {
        Told told = tell(CaseMother.reported(), news);

        assertThat(told.end).isInstanceOf(AwaitingConfirmation.class);
        Crew crew = Objects.requireNonNull(told.end.file().crew());
        assertThat(crew.crewId()).isEqualTo("SZ-GS-02");
        assertThat(crew.name()).isEqualTo("姑苏抢修二班");
        assertThat(told.questions()).isEqualTo(1);
    }

    @Property(tries = 500)
    void theNewsOfAClosedRoundTellNothing(@ForAll("repair") List<News> news) {
        Case second = CaseMother.answered(CaseMother.in(CaseStatus.AWAITING_CONFIRMATION), false);

        Told told = tell(second, news);

        assertThat(told.end).isEqualTo(second);
        assertThat(told.events).isEmpty();
    }

    @Property(tries = 1000)
    void theHistoryCountsUpWithoutAGap(@ForAll("repair") List<News> news) {
        Case end = tell(CaseMother.reportedInOutage(), news).end;

        for (int i = 0; i < end.file().history().size(); i++) {
            assertThat(end.file().history().get(i).sequence()).isEqualTo(i + 1);
        }
    }

    @Provide
    Arbitrary<List<News>> repair() {
        List<News> all = new ArrayList<>(steps(ORDER, CREW, CREW_NAME, 2));
        all.add(new News("opened", it -> it.orderOpened(ORDER, 1, OUTAGE)));
        all.add(new News("update", it -> it.outageUpdated(notice(3, CauseClass.UNDER_INVESTIGATION))));
        all.add(new News("over", it -> it.outageRestored(over(60), LIMITS, at(200))));
        return shuffledWithRepetitions(all);
    }

    @Provide
    Arbitrary<List<News>> outage() {
        return shuffledWithRepetitions(List.of(
                new News("joined", it -> it.joined(notice(1, null), LIMITS, at(200))),
                new News("first update", it -> it.outageUpdated(notice(10, CauseClass.UNDER_INVESTIGATION))),
                new News("second update", it -> it.outageUpdated(notice(20, CauseClass.NATURE))),
                new News("over", it -> it.outageRestored(over(60), LIMITS, at(200)))));
    }

    @Provide
    Arbitrary<List<News>> handover() {
        List<News> all = new ArrayList<>(
                steps(ORDER, CREW, CREW_NAME, 2).stream().limit(4).toList());
        all.add(new News("returned", it -> it.orderReturned(ORDER, CREW, at(40))));
        all.addAll(steps(ORDER, "SZ-GS-02", "姑苏抢修二班", 50));
        return shuffledWithRepetitions(all);
    }

    private static List<News> steps(String order, String crew, String crewName, int minute) {
        return Stream.of(RepairStep.Kind.values())
                .map(kind ->
                        step(kind, minute + List.of(RepairStep.Kind.values()).indexOf(kind), order, crew, crewName))
                .map(step -> new News(step.kind() + " " + crew, it -> it.repaired(step, LIMITS, at(200))))
                .toList();
    }

    /** Each at least once, some again, in any order. */
    private static Arbitrary<List<News>> shuffledWithRepetitions(List<News> all) {
        return Arbitraries.of(all).list().ofMaxSize(8).flatMap(again -> {
            List<News> deliveries = new ArrayList<>(all);
            deliveries.addAll(again);
            return Arbitraries.shuffle(deliveries);
        });
    }

    private record Told(Case end, List<Event> events) {
        long questions() {
            return events.stream().filter(ConfirmationAsked.class::isInstance).count();
        }

        List<Milestone> milestones() {
            return events.stream()
                    .filter(CaseProgressed.class::isInstance)
                    .map(event -> ((CaseProgressed) event).milestone())
                    .toList();
        }
    }

    private static Told tell(Case it, List<News> news) {
        List<Event> events = new ArrayList<>();
        for (News one : news) {
            Decision<Case> decision = one.apply().apply(it);
            events.addAll(CaseMother.events(decision));
            it = CaseMother.state(decision, it);
        }
        return new Told(it, events);
    }
}
