package org.lamplighter.dispatch.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.dispatch.workorder.CrewStep;
import org.lamplighter.dispatch.workorder.DeskCommand;
import org.lamplighter.dispatch.workorder.DeskRules;
import org.lamplighter.dispatch.workorder.FieldCommand;
import org.lamplighter.dispatch.workorder.LegalHistories;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Requests, cancellations, accounts, crews' commands and dispatchers in any order, late and repeated: one legal history, and who asked hears
 * that it was done or that it was given up, once.
 */
class FieldWorkPropertiesTest {

    private static final Instant LATE = Orders.NOON.plus(Duration.ofDays(1));
    private static final List<FieldCommand> ONE = phone(Orders.ONE, 0);
    private static final List<FieldCommand> TWO = phone(Orders.TWO, 90);

    /** Something that happens. */
    record Happening(String what, Consumer<FieldDesk> happens) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static List<FieldCommand> phone(String crewId, int later) {
        List<CrewStep> steps = List.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(null),
                new CrewStep.Arrive(null, null),
                new CrewStep.Report(Orders.report()));
        List<FieldCommand> story = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Instant at = Orders.ONE_O_CLOCK.plusSeconds(later + 60L * i);
            String after = i == 0 ? null : crewId + (i - 1);
            story.add(new FieldCommand(crewId + i, crewId, after, at, LATE, steps.get(i)));
        }
        return story;
    }

    @Property(tries = 4000)
    void whoAskedHearsOneOfBothOnce(@ForAll FieldWorkKind kind, @ForAll("happenings") List<Happening> happenings) {
        FieldDesk desk = new FieldDesk(kind);

        happenings.forEach(happening -> happening.happens().accept(desk));
        desk.requested();
        desk.accountKnown();
        desk.silenceIsOver();

        List<Event> answers = desk.told.stream()
                .filter(event -> event instanceof FieldWorkDone || event instanceof FieldWorkGivenUp)
                .toList();
        WorkOrder order = desk.order();
        if (order == null) {
            assertThat(desk.stage()).isEqualTo(FieldRequest.Stage.OVER);
            assertThat(answers).singleElement().isInstanceOf(FieldWorkGivenUp.class);
            return;
        }
        LegalHistories.check(order);
        switch (order.phase()) {
            case COMPLETED -> assertThat(answers).singleElement().isInstanceOf(FieldWorkDone.class);
            case WITHDRAWN -> assertThat(answers).singleElement().isInstanceOf(FieldWorkGivenUp.class);
            default -> assertThat(answers).isEmpty();
        }
        long restored =
                desk.told.stream().filter(SupplyRestored.class::isInstance).count();
        assertThat(restored)
                .isEqualTo(order.phase() == Phase.COMPLETED && kind == FieldWorkKind.SUPPLY_RESTORE ? 1 : 0);
    }

    @Property(tries = 2000)
    void whatAPhoneDidBeforeItHeardIsToldAsDoneHoweverLateItComes(
            @ForAll FieldWorkKind kind, @ForAll("meanwhile") List<Happening> happenings) {
        FieldDesk desk = new FieldDesk(kind);
        desk.accountKnown();
        desk.requested();
        goOn(desk);
        desk.others(order -> order.assign(Orders.to(Orders.ONE)));

        happenings.forEach(happening -> happening.happens().accept(desk));
        desk.cancelled();
        for (int i = ONE.size() - 1; i >= 0; i--) {
            desk.hear(List.of(ONE.get(i)));
        }
        desk.silenceIsOver();

        assertThat(desk.order()).isNotNull().satisfies(order -> {
            LegalHistories.check(order);
            assertThat(order.phase()).isEqualTo(Phase.COMPLETED);
        });
        assertThat(desk.told.stream().filter(FieldWorkDone.class::isInstance)).hasSize(1);
        assertThat(desk.told.stream().filter(FieldWorkGivenUp.class::isInstance))
                .isEmpty();
    }

    private static void goOn(FieldDesk desk) {
        desk.others(order -> DeskRules.decide(order, new DeskCommand.Resume(), "dispatcher", Orders.ONE_O_CLOCK));
    }

    private static Happening told(String what, Consumer<FieldDesk> told) {
        return new Happening(what, told);
    }

    private static Happening act(String what, Function<WorkOrder, Decision<WorkOrder>> act) {
        return new Happening(what, desk -> desk.others(act));
    }

    /** Some of a phone's commands, in any order. */
    private static Arbitrary<Happening> phones(List<FieldCommand> story) {
        return Arbitraries.of(story)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(commands -> told(
                        "phone tells "
                                + commands.stream().map(FieldCommand::commandId).toList(),
                        desk -> desk.hear(commands)));
    }

    private static Arbitrary<Happening> word(String crewId, CrewStep step) {
        FieldCommand word = new FieldCommand(
                crewId + step.getClass().getSimpleName(),
                crewId,
                null,
                Orders.ONE_O_CLOCK.plusSeconds(900),
                LATE,
                step);
        return Arbitraries.just(told(word.commandId(), desk -> desk.hear(List.of(word))));
    }

    private static Arbitrary<Happening> dispatchers() {
        return Arbitraries.of(
                told("time comes", FieldWorkPropertiesTest::goOn),
                act("assign one", order -> order.assign(Orders.to(Orders.ONE))),
                act("assign two", order -> order.assign(Orders.to(Orders.TWO))),
                act("dispatcher for one", order -> order.reassign(Orders.byDispatcher(Orders.ONE, "nearer"))),
                act("dispatcher for two", order -> order.reassign(Orders.byDispatcher(Orders.TWO, "nearer"))),
                act("plan for two", order -> order.replan(Orders.ONE, Orders.to(Orders.TWO))));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Happening> asked = Arbitraries.of(
                told("requested", FieldDesk::requested),
                told("cancelled", FieldDesk::cancelled),
                told("account known", FieldDesk::accountKnown),
                told("time comes", FieldWorkPropertiesTest::goOn));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, asked),
                        Tuple.of(4, phones(ONE)),
                        Tuple.of(2, phones(TWO)),
                        Tuple.of(4, dispatchers()),
                        Tuple.of(1, word(Orders.ONE, new CrewStep.StandDown())),
                        Tuple.of(1, word(Orders.TWO, new CrewStep.StandDown())),
                        Tuple.of(1, word(Orders.ONE, new CrewStep.GiveBack(ReturnReason.DUPLICATE))))
                .list()
                .ofMaxSize(25);
    }

    /** The order may be taken from the first crew and called off; nobody else comes on site, and nobody speaks for it. */
    @Provide
    Arbitrary<List<Happening>> meanwhile() {
        Arbitrary<Happening> cancelled =
                Arbitraries.of(told("cancelled", FieldDesk::cancelled), told("requested again", FieldDesk::requested));
        return Arbitraries.frequencyOf(Tuple.of(1, cancelled), Tuple.of(2, phones(ONE)), Tuple.of(3, dispatchers()))
                .list()
                .ofMaxSize(12);
    }
}
