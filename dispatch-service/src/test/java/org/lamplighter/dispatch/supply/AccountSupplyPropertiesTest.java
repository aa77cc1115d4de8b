package org.lamplighter.dispatch.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopRequested;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.dispatch.memory.SetClock;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.supply.Switchings.Switching;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/** Supervisors, crews, marks and the clock in any order, late and repeated. */
class AccountSupplyPropertiesTest {

    /** What happens to an account. */
    enum Happening {
        ORDER_THEFT,
        ORDER_BREACH,
        TIME,
        CALL_OFF,
        CAUSE_GONE,
        PROTECTED,
        CREW_STOPS,
        CREW_GIVES_UP,
        CREW_GIVES_BACK,
        CREW_GIVES_RETURN_UP,
        TOLD_AGAIN
    }

    /** One account, and crews that know what they are asked for. */
    private static final class Desk {

        final List<Event> told = new ArrayList<>();
        private final MemoryAggregates<AccountSupply> supplies =
                new MemoryAggregates<>(new Fate(), (id, event) -> told.add(event));
        private final List<Event> answers = new ArrayList<>();
        private final List<String> answered = new ArrayList<>();
        private final SetClock clock = new SetClock(Stops.NOON);
        private final HearSwitchings hear = new HearSwitchings(supplies, new NoSites(), Stops.RULES, clock);

        Desk() {
            supplies.create(Stops.ACCOUNT, () -> Decision.changed(Stops.account()));
        }

        AccountSupply account() {
            return supplies.find(Stops.ACCOUNT).map(Stored::state).orElseThrow();
        }

        void happens(Happening what) {
            clock.set(clock.instant().plus(Duration.ofMinutes(7)));
            Instant now = clock.instant();
            switch (what) {
                case ORDER_THEFT -> order(StopGround.THEFT);
                case ORDER_BREACH -> order(StopGround.BREACH);
                case TIME -> {
                    clock.set(clock.instant().plus(Duration.ofDays(8)));
                    change(supply -> supply.hear(stop -> stop.timeComes(clock.instant(), Stops.RULES)));
                }
                case CALL_OFF -> change(supply -> supply.decide(stop -> stop.callOff("NOT_NEEDED", "x", null, now)));
                case CAUSE_GONE ->
                    change(supply -> supply.decide(
                            stop -> stop.giveBack(new Return(Return.CAUSE_GONE, now, "x", null), now, Stops.RULES)));
                case PROTECTED -> change(supply -> supply.hear(stop -> stop.spare(now, Stops.RULES)));
                case CREW_STOPS -> answer(stopAsked(), true, FieldWorkKind.SUPPLY_STOP);
                case CREW_GIVES_UP -> answer(stopAsked(), false, FieldWorkKind.SUPPLY_STOP);
                case CREW_GIVES_BACK -> answer(returnAsked(), true, FieldWorkKind.SUPPLY_RESTORE);
                case CREW_GIVES_RETURN_UP -> answer(returnAsked(), false, FieldWorkKind.SUPPLY_RESTORE);
                case TOLD_AGAIN -> answers.forEach(this::hear);
            }
        }

        private void order(StopGround ground) {
            change(supply -> supply.order(
                    new CourseFacts(
                            supply.nextCourseId(),
                            Stops.ACCOUNT,
                            ground,
                            CustomerKind.RESIDENTIAL,
                            new Evidence("x", null),
                            List.of()),
                    "x",
                    clock.instant(),
                    Stops.RULES));
        }

        /** What is refused is told to whoever asked. */
        private void change(Function<AccountSupply, Decision<AccountSupply>> decide) {
            if (!(decide.apply(account()) instanceof Decision.Rejected<AccountSupply>)) {
                supplies.change(Stops.ACCOUNT, decide);
            }
        }

        private Optional<String> stopAsked() {
            return told.stream()
                    .filter(SupplyStopRequested.class::isInstance)
                    .map(event -> ((SupplyStopRequested) event).requestId())
                    .filter(request -> !answered.contains(request))
                    .findFirst();
        }

        private Optional<String> returnAsked() {
            return told.stream()
                    .filter(SupplyRestoreRequested.class::isInstance)
                    .map(event -> ((SupplyRestoreRequested) event).requestId())
                    .filter(request -> !answered.contains(request))
                    .findFirst();
        }

        /** Crews answer each request once; the answer may be heard more often. */
        private void answer(Optional<String> request, boolean done, FieldWorkKind kind) {
            request.ifPresent(id -> {
                answered.add(id);
                Event answer = done
                        ? new FieldWorkDone("W" + id, id, kind, Stops.ACCOUNT, "crew", clock.instant(), null)
                        : new FieldWorkGivenUp("W" + id, id, kind, Stops.ACCOUNT, clock.instant(), "NO_ACCESS");
                answers.add(answer);
                hear(answer);
            });
        }

        private void hear(Event answer) {
            switch (answer) {
                case FieldWorkDone done -> hear.done(done, of(done.workOrderId()));
                case FieldWorkGivenUp givenUp -> hear.givenUp(givenUp, of(givenUp.workOrderId()));
                default -> throw new AssertionError("no answer of a crew");
            }
        }

        private EventMetadata of(String order) {
            return new EventMetadata(order + ":1", "", "", order, 1, Stops.NOON);
        }

        /** Whatever is asked for is done. */
        void settle() {
            for (int i = 0; i < 6; i++) {
                happens(Happening.CREW_GIVES_BACK);
                happens(Happening.TIME);
                happens(Happening.CREW_STOPS);
                happens(Happening.CALL_OFF);
                happens(Happening.CAUSE_GONE);
            }
            happens(Happening.CREW_GIVES_BACK);
        }
    }

    private static final class NoSites implements AccountSites {

        @Override
        public Optional<AccountSite> find(String accountNumber) {
            return Optional.empty();
        }

        @Override
        public void keep(AccountSite site, long sequence) {
            throw new AssertionError("nobody keeps sites here");
        }
    }

    @Property(tries = 3000)
    void whatIsStoppedIsToldAndGivenBackAndNobodyStaysInTheDark(@ForAll List<Happening> happenings) {
        Desk desk = new Desk();

        happenings.forEach(desk::happens);
        desk.settle();

        assertThat(desk.account().darkSince()).isNull();
        assertThat(desk.account().underWay()).isEmpty();
        long stopped =
                desk.told.stream().filter(SupplyStopped.class::isInstance).count();
        long back = desk.told.stream().filter(SupplyGivenBack.class::isInstance).count();
        assertThat(back).isEqualTo(stopped);
        assertThat(desk.account().switchings().outages())
                .allSatisfy(outage -> assertThat(outage.givenBackAt()).isNotNull());
    }

    @Property(tries = 1000)
    void noBreachIsStoppedWithoutNoticeAndLastNoticeSoLongBefore(@ForAll List<Happening> happenings) {
        Desk desk = new Desk();

        happenings.forEach(desk::happens);

        Instant announced = null;
        for (Event event : desk.told) {
            if (event instanceof SupplyStopAnnounced notice) {
                announced = notice.announcedAt();
            }
            if (event instanceof SupplyStopRequested asked && asked.ground() == StopGround.BREACH) {
                Instant told = Objects.requireNonNull(announced, "nobody was told");
                assertThat(Duration.between(told, asked.notBefore())).isGreaterThanOrEqualTo(Duration.ofDays(7));
                assertThat(Duration.between(asked.requestedAt(), asked.notBefore()))
                        .isGreaterThanOrEqualTo(Stops.HALF_AN_HOUR);
            }
            if (event instanceof SupplyStopCalledOff) {
                announced = null;
            }
        }
    }

    @Property(tries = 1000)
    void outagesDoNotDependOnTheOrderInWhichPhonesComeBack(@ForAll("shuffled") List<Switching> told) {
        Switchings heard = Switchings.NONE;
        for (Switching one : told) {
            heard = heard.with(one).with(one);
        }

        Instant start = Stops.NOON;
        assertThat(heard.outages())
                .extracting(CommercialOutage::kind, CommercialOutage::stoppedAt, CommercialOutage::givenBackAt)
                .containsExactly(
                        tuple(CommercialKind.ARREARS, start, start.plusSeconds(3600)),
                        tuple(CommercialKind.THEFT, start.plusSeconds(7200), start.plusSeconds(14400)),
                        tuple(CommercialKind.BREACH, start.plusSeconds(18000), null));
    }

    @Provide
    Arbitrary<List<Switching>> shuffled() {
        return Arbitraries.shuffle(List.of(
                at(0, CommercialKind.ARREARS),
                at(1, null),
                at(2, CommercialKind.THEFT),
                at(3, CommercialKind.ARREARS),
                at(4, null),
                at(5, CommercialKind.BREACH)));
    }

    private static Switching at(int hour, @Nullable CommercialKind off) {
        return new Switching("R-" + hour, off, Stops.NOON.plus(Duration.ofHours(hour)));
    }
}
