package org.lamplighter.billing.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.CreditRanLow;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopAnnounced;
import org.lamplighter.contracts.billing.StopCalledOff;
import org.lamplighter.contracts.billing.StopImminent;
import org.lamplighter.contracts.billing.StopOrdered;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.kit.aggregate.Decision;

/** What is told at which step, and when time is looked at next. */
class CourseTest {

    private static final Instant NOON = Debts.NOON;

    @Test
    void aBillThatIsLateIsRemindedAndLookedAtWhenItMayBeStoppedFor() {
        Owing late = Debts.owing("-113.11", LocalDate.of(2026, 12, 20), false);

        Decision.Changed<Arrears> reminded =
                changed(new Course(Debts.at(new Step.Clear()), late, Debts.LIMITS, NOON).looked());

        assertThat(reminded.events())
                .containsExactly(
                        new ArrearsReminded(Debts.ACCOUNT.value(), "113.11", LocalDate.of(2026, 12, 20), NOON));
        assertThat(reminded.state().lookAt()).isEqualTo(Instant.parse("2027-01-19T16:00:00Z"));
    }

    @Test
    void anApprovalGivesSevenDaysNoticeAndTheLastNoticeHalfAnHour() {
        Decision.Changed<Arrears> approved =
                changed(Debts.course(Debts.at(Stage.FOR_APPROVAL, false), Debts.longLate(false))
                        .approved("desk:s"));
        Instant stopAt = NOON.plus(Duration.ofDays(7));

        assertThat(approved.events()).containsExactly(new StopAnnounced(Debts.ACCOUNT.value(), "113.11", stopAt, NOON));
        assertThat(approved.state().lookAt()).isEqualTo(stopAt.minus(Duration.ofMinutes(30)));
    }

    @Test
    void aClockThatIsLateGivesTheLastNoticeAllTheSameAndNeverStopsByNight() {
        Arrears noticed = Debts.at(new Step.Noticed("desk:s", NOON, NOON.minus(Duration.ofDays(1))));
        Instant evening = Instant.parse("2026-12-22T12:00:00Z");
        Instant morning = Instant.parse("2026-12-23T01:00:00Z");

        Arrears waiting = state(new Course(noticed, Debts.longLate(false), Debts.LIMITS, evening).looked(), noticed);
        assertThat(waiting.stage()).isEqualTo(Stage.NOTICED);
        assertThat(waiting.lookAt()).isEqualTo(morning.minus(Duration.ofMinutes(30)));

        Decision.Changed<Arrears> told =
                changed(new Course(noticed, Debts.longLate(false), Debts.LIMITS, morning.minus(Duration.ofMinutes(30)))
                        .looked());
        assertThat(told.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        StopImminent.class,
                        notice -> assertThat(notice.notBefore()).isEqualTo(morning));
    }

    @Test
    void aLastNoticeThatWasOvertakenIsGivenAgain() {
        Arrears stale = Debts.at(new Step.FinallyNoticed(NOON, NOON.minus(Duration.ofHours(3))));

        Decision.Changed<Arrears> again =
                changed(Debts.course(stale, Debts.longLate(false)).looked());

        assertThat(again.state().stage()).isEqualTo(Stage.FINALLY_NOTICED);
        assertThat(again.events()).hasOnlyElementsOfType(StopImminent.class);
    }

    @Test
    void aStopThatIsDoneAfterThePaymentIsAnsweredWithARestorationAtOnce() {
        Decision.Changed<Arrears> decided = changed(
                Debts.course(Debts.at(Stage.CALLED_OFF, false), Debts.nothing()).stopDone("F-1", NOON));

        assertThat(decided.state().stage()).isEqualTo(Stage.RESTORING);
        assertThat(types(decided)).containsExactly(SupplyStoppedForArrears.class, RestoreOrdered.class);
    }

    @Test
    void aPaymentCallsOffWhatCrewsWereAskedFor() {
        Decision.Changed<Arrears> decided = changed(
                Debts.course(Debts.at(Stage.STOPPING, false), Debts.nothing()).looked());

        assertThat(decided.events()).containsExactly(new StopCalledOff(Debts.ACCOUNT.value(), "F-1", "PAID", NOON));
    }

    @Test
    void whatCrewsGaveUpGoesBackToAPersonWithTheReason() {
        Decision.Changed<Arrears> decided = changed(Debts.course(Debts.at(Stage.STOPPING, false), Debts.longLate(false))
                .stopGivenUp("F-1", "NO_ACCESS"));

        assertThat(decided.state().step()).isEqualTo(new Step.ForApproval(NOON, "NO_ACCESS"));
    }

    @Test
    void anAnswerThatIsHeardAgainDoesNothing() {
        Arrears stopped = changed(Debts.course(Debts.at(Stage.STOPPING, false), Debts.longLate(false))
                        .stopDone("F-1", NOON))
                .state();
        Arrears restoring =
                changed(Debts.course(stopped, Debts.nothing()).looked()).state();
        String restore = ((Step.Restoring) restoring.step()).requestId();
        Arrears clear = changed(Debts.course(restoring, Debts.nothing()).restoreDone(restore, NOON))
                .state();

        assertThat(Debts.course(clear, Debts.nothing()).stopDone("F-1", NOON)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void prepaidCreditThatIsUsedUpIsStoppedForByTheClockAloneHalfAnHourAfterTheLastNotice() {
        Arrears low = changed(Debts.course(Debts.at(new Step.Clear()), Debts.prepaid("12", false))
                        .looked())
                .state();
        Decision.Changed<Arrears> usedUp =
                changed(Debts.course(low, Debts.prepaid("-0.01", false)).looked());
        Instant stopAt = NOON.plus(Duration.ofMinutes(30));
        Decision.Changed<Arrears> ordered =
                changed(new Course(usedUp.state(), Debts.prepaid("-0.01", false), Debts.LIMITS, stopAt).looked());

        assertThat(low.stage()).isEqualTo(Stage.REMINDED);
        assertThat(usedUp.events()).containsExactly(new StopImminent(Debts.ACCOUNT.value(), "0.01", stopAt, NOON));
        assertThat(types(ordered)).containsExactly(StopOrdered.class);
    }

    @Test
    void anApprovalOfTheNightIsKeptUntilThePrepaidCustomersLastNoticeMayGoOut() {
        Instant night = Instant.parse("2026-12-22T14:00:00Z");
        Instant morning = Instant.parse("2026-12-23T01:00:00Z");
        Arrears setBack = Debts.at(new Step.ForApproval(NOON, "NO_ACCESS"));

        Decision.Changed<Arrears> approved =
                changed(new Course(setBack, Debts.prepaid("-5", false), Debts.LIMITS, night).approved("desk:s"));

        assertThat(approved.state().step()).isEqualTo(new Step.Noticed("desk:s", night, morning));
        assertThat(approved.events()).isEmpty();
        assertThat(approved.state().lookAt()).isEqualTo(morning.minus(Duration.ofMinutes(30)));
    }

    @Test
    void aProtectedPrepaidCustomerIsWarnedAndNeverStopped() {
        Decision.Changed<Arrears> decided = changed(Debts.course(Debts.at(new Step.Clear()), Debts.prepaid("-5", true))
                .looked());

        assertThat(decided.state().stage()).isEqualTo(Stage.HELD);
        assertThat(types(decided)).containsExactly(CreditRanLow.class);
    }

    @Test
    void lookingAgainChangesNothing() {
        for (Stage stage : Stage.values()) {
            Arrears once = state(
                    Debts.course(Debts.at(stage, true), Debts.longLate(false)).looked(), Debts.at(stage, true));

            assertThat(Debts.course(once, Debts.longLate(false)).looked())
                    .as(stage.name())
                    .isInstanceOf(Decision.Unchanged.class);
        }
    }

    private static Decision.Changed<Arrears> changed(Decision<Arrears> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return (Decision.Changed<Arrears>) decision;
    }

    private static Arrears state(Decision<Arrears> decision, Arrears before) {
        return decision instanceof Decision.Changed<Arrears> changed ? changed.state() : before;
    }

    private static List<Class<? extends Event>> types(Decision.Changed<Arrears> decision) {
        List<Class<? extends Event>> types = new ArrayList<>();
        decision.events().forEach(event -> types.add(event.getClass()));
        return types;
    }
}
