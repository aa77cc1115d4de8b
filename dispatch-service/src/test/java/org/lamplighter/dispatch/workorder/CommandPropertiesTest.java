package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HelpKind;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Commands of an offline phone, in any order, lost and sent again, repeated, in batches, while dispatchers, plan and another
 * crew go on: one right history.
 */
class CommandPropertiesTest {

    private static final CommandRules RULES = new CommandRules(Orders.RULES);
    private static final Instant LATE = Orders.NOON.plus(Duration.ofDays(1));

    /** Something that happens to an order. */
    record Happening(String what, Consumer<Field> happens) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** An order, the phone of its crew, and everyone else. */
    private static final class Field {

        private WorkOrder order = Orders.in(Phase.ASSIGNED);
        private final List<FieldCommand> phone;
        private final List<Event> told = new ArrayList<>();
        private int others;

        Field(List<FieldCommand> phone) {
            this.phone = phone;
        }

        List<Verdict> send(List<Integer> which, Instant now) {
            return hear(which.stream()
                    .map(i -> heard(phone.get(i % phone.size()), now))
                    .toList());
        }

        List<Verdict> hear(List<FieldCommand> commands) {
            CommandRules.Heard heard = RULES.hear(order, commands);
            order = heard.order();
            told.addAll(heard.events());
            return heard.verdicts();
        }

        /** Until the phone has a final word, or knows that it is kept. */
        void sendAllAgain() {
            for (int i = phone.size() - 1; i >= 0; i--) {
                send(List.of(i), LATE);
            }
            assertThat(send(IntStream.range(0, phone.size()).boxed().toList(), LATE))
                    .extracting(Verdict::result)
                    .doesNotContain(Verdict.Result.NOT_NOW, Verdict.Result.APPLIED, Verdict.Result.WAITING);
        }

        boolean others(Function<WorkOrder, Decision<WorkOrder>> act) {
            if (act.apply(order) instanceof Decision.Changed<WorkOrder> changed) {
                told.addAll(changed.events());
                CommandRules.Heard heard = RULES.settle(changed.state());
                order = heard.order();
                told.addAll(heard.events());
                return true;
            }
            return false;
        }

        List<Verdict> byOtherCrew(CrewStep step) {
            others++;
            Instant at = Orders.NOON.plusSeconds(5000L + others);
            return hear(List.of(new FieldCommand("other-" + others, Orders.TWO, null, at, LATE, step)));
        }
    }

    private static FieldCommand heard(FieldCommand command, Instant now) {
        return new FieldCommand(
                command.commandId(), command.crewId(), command.after(), command.at(), now, command.step());
    }

    @Property(tries = 3000)
    void howeverTheyComeTheyMakeTheSameHistory(
            @ForAll("anyStory") List<FieldCommand> story, @ForAll("deliveries") List<Happening> happenings) {
        Field inOrder = new Field(story);
        inOrder.send(IntStream.range(0, story.size()).boxed().toList(), LATE);
        Field field = new Field(story);

        happenings.forEach(happening -> happening.happens().accept(field));
        field.sendAllAgain();

        assertThat(field.order).isEqualTo(inOrder.order);
        assertThat(field.told).isEqualTo(inOrder.told);
        LegalHistories.check(field.order);
    }

    @Property(tries = 5000)
    void whatHappenedOnSiteIsNotLostWhateverDispatchersDoMeanwhile(
            @ForAll("storyOnSite") List<FieldCommand> story, @ForAll("contested") List<Happening> happenings) {
        Field inOrder = new Field(story);
        inOrder.send(IntStream.range(0, story.size()).boxed().toList(), LATE);
        Field field = new Field(story);

        happenings.forEach(happening -> happening.happens().accept(field));
        field.sendAllAgain();

        LegalHistories.check(field.order);
        if (field.order.phase() == Phase.WITHDRAWN) {
            everyCommandIsKeptOrSettled(field, story);
            return;
        }
        assertThat(course(field.order)).isEqualTo(course(inOrder.order));
        assertThat(stepsOf(Orders.ONE, field.order)).isEqualTo(stepsOf(Orders.ONE, inOrder.order));
        assertThat(field.order.book().survey()).isEqualTo(inOrder.order.book().survey());
        assertThat(field.order.book().expectations())
                .isEqualTo(inOrder.order.book().expectations());
        assertThat(field.order.book().keptOf(Orders.ONE)).isEmpty();
    }

    @Property(tries = 5000)
    void whoeverComesOnSiteTheHistoryIsLegalAndNothingIsForgotten(
            @ForAll("anyStory") List<FieldCommand> story, @ForAll("crowded") List<Happening> happenings) {
        Field field = new Field(story);

        happenings.forEach(happening -> happening.happens().accept(field));
        field.sendAllAgain();

        LegalHistories.check(field.order);
        everyCommandIsKeptOrSettled(field, story);
        assertThat(field.told.stream().filter(WorkOrderCompleted.class::isInstance))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(field.order.timesReturned()).isLessThanOrEqualTo(3);
    }

    private static void everyCommandIsKeptOrSettled(Field field, List<FieldCommand> story) {
        FieldBook book = field.order.book();
        assertThat(story)
                .allMatch(command -> book.kept(command.crewId(), command.commandId())
                                .isPresent()
                        || book.settled(command.crewId(), command.commandId()).isPresent());
    }

    /** What customers and dispatchers see of an order in the end; not when its crew was told of it. */
    private static List<@Nullable Object> course(WorkOrder order) {
        return switch (order) {
            case Completed completed -> {
                Completion done = completed.done();
                yield Stream.<@Nullable Object>of(
                                Phase.COMPLETED,
                                done.crewId(),
                                done.arrival(),
                                done.restoredAt(),
                                done.completedAt(),
                                done.causeClass())
                        .toList();
            }
            case Restored restored ->
                List.of(Phase.RESTORED, restored.assignment().crewId(), restored.arrival(), restored.restoredAt());
            case OnSite onSite -> List.of(Phase.ON_SITE, onSite.assignment().crewId(), onSite.arrival());
            default -> List.of(order.phase());
        };
    }

    private static List<Step> stepsOf(String crewId, WorkOrder order) {
        return order.history().stream()
                .filter(step -> crewId.equals(step.by()))
                .filter(step -> step.kind() != Step.Kind.RESUMED && step.kind() != Step.Kind.TAKEN_OFF_HOLD)
                .toList();
    }

    @Provide
    Arbitrary<List<FieldCommand>> anyStory() {
        Arbitrary<CrewStep> steps = Arbitraries.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(Orders.NOON.plusSeconds(1200)),
                new CrewStep.Arrive(12.0, true),
                new CrewStep.RestoreSupply(),
                new CrewStep.Complete(CauseClass.EQUIPMENT, "更换熔断器", List.of()),
                new CrewStep.GiveBack(ReturnReason.WRONG_UNIT),
                new CrewStep.LookAround(Orders.findings()),
                new CrewStep.Expect(Orders.NOON.plusSeconds(1000)),
                new CrewStep.AskForHelp(HelpKind.VEHICLE, null));
        Arbitrary<List<CrewStep>> wild = steps.list().ofMinSize(1).ofMaxSize(8);
        Arbitrary<List<CrewStep>> tame = legal(1);
        return stories(Arbitraries.oneOf(wild, tame), Arbitraries.of(0, 60, 60, 600, -60));
    }

    @Provide
    Arbitrary<List<FieldCommand>> storyOnSite() {
        return stories(legal(3), Arbitraries.of(0, 60, 600));
    }

    /** The steps of a repair up to some point, with notes between them. */
    private static Arbitrary<List<CrewStep>> legal(int least) {
        List<CrewStep> all = List.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(null),
                new CrewStep.Arrive(400.0, false),
                new CrewStep.LookAround(Orders.findings()),
                new CrewStep.Expect(Orders.NOON.plusSeconds(90_000)),
                new CrewStep.AskForHelp(HelpKind.PEOPLE, "两人"),
                new CrewStep.RestoreSupply(),
                new CrewStep.Complete(CauseClass.NATURE, null, List.of("P-1")));
        return Arbitraries.integers().between(least, all.size()).map(many -> all.subList(0, many));
    }

    private static Arbitrary<List<FieldCommand>> stories(Arbitrary<List<CrewStep>> steps, Arbitrary<Integer> pauses) {
        return Combinators.combine(steps, pauses.list().ofSize(8)).as((done, seconds) -> {
            List<FieldCommand> story = new ArrayList<>();
            Instant at = Orders.NOON.plusSeconds(60);
            for (int i = 0; i < done.size(); i++) {
                at = at.plusSeconds(seconds.get(i));
                String after = i == 0 ? null : "k" + (i - 1);
                story.add(new FieldCommand("k" + i, Orders.ONE, after, at, at, done.get(i)));
            }
            return story;
        });
    }

    /** Sending some of the phone's commands, also while its clock is ahead of the service's. */
    private static Arbitrary<Happening> deliver() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(0L, 600L, 86_400L))
                .as((which, seconds) -> new Happening(
                        "send " + which + " at +" + seconds,
                        field -> field.send(which, Orders.NOON.plusSeconds(seconds))));
    }

    private static Arbitrary<Happening> dispatch() {
        return Arbitraries.of(
                act("give to two", order -> order.reassign(Orders.byDispatcher(Orders.TWO, "nearer"))),
                act("give to one", order -> order.reassign(Orders.byDispatcher(Orders.ONE, "nearer"))),
                act("plan for two", order -> order.replan(Orders.ONE, Orders.to(Orders.TWO))),
                act("plan for one", order -> order.replan(Orders.TWO, Orders.to(Orders.ONE))),
                act("expect later", order -> order.expect(Orders.ONE, Orders.NOON.plusSeconds(2000))),
                act("withdraw", order -> order.withdraw("OF-1", LATE)),
                desk("lock", new DeskCommand.LockIt("knows the place")),
                desk("unlock", new DeskCommand.Unlock("others are free")),
                unlessOnSite("hold", HoldReason.FORCE_MAJEURE),
                unlessOnSite("hold for material", HoldReason.WAITING_FOR_MATERIAL),
                desk("go on", new DeskCommand.Resume()),
                desk("open to neighbours", new DeskCommand.OpenTo("320506", "all busy")),
                act("wait is over", order -> order.assign(Orders.to(Orders.TWO))),
                step("two accepts", new CrewStep.Accept()),
                step("two departs", new CrewStep.Depart(null)));
    }

    private static DeskCommand hold(HoldReason reason) {
        return new DeskCommand.PutOnHold(reason, LATE.plusSeconds(60));
    }

    /** Who lets an order rest when its crew was heard from the site knows what he does. */
    private static Happening unlessOnSite(String what, HoldReason reason) {
        return act(
                what,
                order -> order.phase() == Phase.ON_SITE
                        ? Decision.unchanged()
                        : DeskRules.decide(order, hold(reason), "dispatcher", Orders.NOON.plusSeconds(300)));
    }

    private static Happening desk(String what, DeskCommand command) {
        return act(what, order -> DeskRules.decide(order, command, "dispatcher", Orders.NOON.plusSeconds(300)));
    }

    private static Happening act(String what, Function<WorkOrder, Decision<WorkOrder>> act) {
        return new Happening(what, field -> field.others(act));
    }

    private static Happening step(String what, CrewStep step) {
        return new Happening(what, field -> field.byOtherCrew(step));
    }

    @Provide
    Arbitrary<List<Happening>> deliveries() {
        return deliver().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Happening>> contested() {
        return Arbitraries.frequencyOf(Tuple.of(2, deliver()), Tuple.of(3, dispatch()))
                .list()
                .ofMaxSize(16);
    }

    @Provide
    Arbitrary<List<Happening>> crowded() {
        Arbitrary<Happening> onSite = Arbitraries.of(
                desk("hold, whoever is there", hold(HoldReason.WAITING_FOR_OTHER_UNIT)),
                step("two arrives", new CrewStep.Arrive(null, null)),
                step("two restores", new CrewStep.RestoreSupply()),
                step("two completes", new CrewStep.Complete(CauseClass.NATURE, null, List.of())),
                step("two returns", new CrewStep.GiveBack(ReturnReason.DUPLICATE)));
        return Arbitraries.frequencyOf(Tuple.of(3, deliver()), Tuple.of(4, dispatch()), Tuple.of(2, onSite))
                .list()
                .ofMaxSize(30);
    }
}
