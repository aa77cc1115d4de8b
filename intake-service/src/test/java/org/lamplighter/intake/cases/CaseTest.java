package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.CREW_NAME;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.NINE;
import static org.lamplighter.intake.cases.CaseMother.ORDER;
import static org.lamplighter.intake.cases.CaseMother.OUTAGE;
import static org.lamplighter.intake.cases.CaseMother.SEALING;
import static org.lamplighter.intake.cases.CaseMother.at;
import static org.lamplighter.intake.cases.CaseMother.events;
import static org.lamplighter.intake.cases.CaseMother.in;
import static org.lamplighter.intake.cases.CaseMother.notice;
import static org.lamplighter.intake.cases.CaseMother.over;
import static org.lamplighter.intake.cases.CaseMother.reported;
import static org.lamplighter.intake.cases.CaseMother.reportedInOutage;
import static org.lamplighter.intake.cases.CaseMother.state;
import static org.lamplighter.intake.cases.CaseMother.step;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.PersonalText;

class CaseTest {

    @Test
    void aReportTellsDispatchEverythingItNeedsSealed() {
        Decision<Case> opened =
                Case.opened(CaseMother.CASE, CaseMother.report(), new Site(31.3, 120.6), null, LIMITS, SEALING);

        assertThat(events(opened)).singleElement().isInstanceOfSatisfying(FaultReported.class, event -> {
            assertThat(event.arriveBy()).isEqualTo(at(45));
            assertThat(event.restoreBy()).isEqualTo(at(45 + 180));
            assertThat(event.latitude()).isEqualTo(31.3);
            assertThat(event.knownOutageId()).isNull();
            assertThat(event.toString()).doesNotContain("林晓雨", "19905120001", "平江路", "家里停电了");
        });
        assertThat(state(opened).file().history())
                .singleElement()
                .isEqualTo(HistoryEntry.status(1, NINE, CaseStatus.REPORTED, null));
    }

    @Test
    void theEventOfAStepCarriesCrewOrderAndExpectedArrival() {
        Decision<Case> decision = reported().repaired(step(RepairStep.Kind.ASSIGNED, 2), LIMITS, at(2));

        assertThat(events(decision))
                .containsExactly(new CaseProgressed(
                        CaseMother.CASE,
                        Milestone.CREW_ASSIGNED,
                        at(2),
                        ORDER,
                        CREW_NAME,
                        at(30),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void completionAsksTheCustomerAndOnlyOnce() {
        Case restored = in(CaseStatus.RESTORED);

        Decision<Case> completed = restored.repaired(step(RepairStep.Kind.COMPLETED, 70), LIMITS, at(71));

        assertThat(events(completed))
                .hasSize(2)
                .last()
                .isEqualTo(new ConfirmationAsked(CaseMother.CASE, at(71), at(71).plus(Duration.ofHours(24)), null));
        assertThat(events(state(completed).repaired(step(RepairStep.Kind.COMPLETED, 70), LIMITS, at(72))))
                .isEmpty();
    }

    @Test
    void anAnswerCountsUntilTheVeryLastMomentAndTheClockOnlyAfterIt() {
        AwaitingConfirmation asked = (AwaitingConfirmation) in(CaseStatus.AWAITING_CONFIRMATION);
        Instant last = asked.answerBy();
        Confirmation yes = new Confirmation(true, 4, null);

        assertThat(state(asked.answered(yes, LIMITS, SEALING, last)).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(asked.clockLookedAt(last)).isInstanceOf(Decision.Unchanged.class);
        assertThat(asked.answered(yes, LIMITS, SEALING, last.plusMillis(1)))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.rejection().code()).isEqualTo("confirmation-too-late"));
        assertThat(events(asked.clockLookedAt(last.plusMillis(1))))
                .containsExactly(new CaseClosed(CaseMother.CASE, last.plusMillis(1), false, null));
    }

    @Test
    void noBeginsARoundWithNewClocksAndTheLastRoundsOrderIsDeaf() {
        Case asked = in(CaseStatus.AWAITING_CONFIRMATION);

        Decision<Case> no =
                asked.answered(new Confirmation(false, 1, new PersonalText("又停了")), LIMITS, SEALING, at(100));

        assertThat(events(no)).singleElement().isInstanceOfSatisfying(CaseReopened.class, event -> {
            assertThat(event.round()).isEqualTo(2);
            assertThat(event.arriveBy()).isEqualTo(at(145));
            assertThat(event.restoreBy()).isEqualTo(at(325));
        });
        Case second = state(no);
        assertThat(second.file().crew()).isNull();
        assertThat(second.file().outage()).isNull();
        assertThat(second.repaired(step(RepairStep.Kind.ARRIVED, 110), LIMITS, at(110)))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(second.joined(notice(99, null), LIMITS, at(110)))
                .as("joined before the round began")
                .isInstanceOf(Decision.Unchanged.class);
        RepairStep next = step(RepairStep.Kind.ASSIGNED, 120, "W-2", "SZ-GS-02", "姑苏抢修二班");
        assertThat(state(second.repaired(next, LIMITS, at(120))).status()).isEqualTo(CaseStatus.DISPATCHED);
    }

    @Test
    void anOrderOfAnEarlierRoundIsNotOpenedAgain() {
        Case second = CaseMother.answered(in(CaseStatus.AWAITING_CONFIRMATION), false);

        assertThat(second.orderOpened(ORDER, 1, OUTAGE)).isInstanceOf(Decision.Unchanged.class);
        assertThat(state(second.orderOpened("W-2", 2, "O-2")).file().order()).isEqualTo("W-2");
    }

    @Test
    void anotherCrewThatTakesOverLaterBeginsAnewAndTheFirstOneIsDeaf() {
        Case onTheWay = in(CaseStatus.CREW_ON_THE_WAY);
        RepairStep other = step(RepairStep.Kind.ASSIGNED, 10, ORDER, "SZ-GS-02", "姑苏抢修二班");

        Case taken = state(onTheWay.repaired(other, LIMITS, at(10)));

        assertThat(taken.status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(taken.repaired(step(RepairStep.Kind.DEPARTED, 4), LIMITS, at(11)))
                .isInstanceOf(Decision.Unchanged.class);
        RepairStep stale = step(RepairStep.Kind.ASSIGNED, 1, ORDER, "SZ-WZ-01", "吴中抢修一班");
        assertThat(onTheWay.repaired(stale, LIMITS, at(11))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void anOrderGivenBackLeavesTheCaseOpenAndItsCrewDeafUntilItIsSentAgain() {
        Case free = state(in(CaseStatus.CREW_ON_THE_WAY).orderReturned(ORDER, CaseMother.CREW, at(10)));

        assertThat(free.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(free.file().crew()).isNull();
        assertThat(free.repaired(step(RepairStep.Kind.DEPARTED, 9), LIMITS, at(11)))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(state(free.repaired(step(RepairStep.Kind.ASSIGNED, 12), LIMITS, at(12)))
                        .status())
                .as("the same crew may get it again")
                .isEqualTo(CaseStatus.DISPATCHED);
    }

    @Test
    void aJoinedCaseIsToldEveryUpdateAndAskedWhenTheOutageIsOver() {
        Case joined = in(CaseStatus.JOINED_OUTAGE);

        Decision<Case> update = joined.outageUpdated(notice(20, CauseClass.UNDER_INVESTIGATION));
        assertThat(events(update)).singleElement().isInstanceOfSatisfying(CaseProgressed.class, event -> {
            assertThat(event.milestone()).isEqualTo(Milestone.OUTAGE_UPDATED);
            assertThat(event.expectedRestoration()).isEqualTo(at(120));
        });
        assertThat(state(update).outageUpdated(notice(19, CauseClass.NATURE)))
                .as("older than what was told")
                .isInstanceOf(Decision.Unchanged.class);

        Decision<Case> restored = state(update).outageRestored(over(60), LIMITS, at(61));
        assertThat(events(restored)).hasSize(2);
        assertThat(events(restored).getFirst())
                .isInstanceOfSatisfying(
                        CaseProgressed.class,
                        event -> assertThat(event.milestone()).isEqualTo(Milestone.SUPPLY_RESTORED));
        assertThat(state(restored)).isInstanceOf(AwaitingConfirmation.class);
    }

    @Test
    void aCaseWithACrewOfItsOwnIsNotToldOfTheCrewTwiceButOfCauseAndEnd() {
        Case dispatched = in(CaseStatus.DISPATCHED);

        assertThat(events(dispatched.outageUpdated(notice(5, CauseClass.UNDER_INVESTIGATION))))
                .isEmpty();
        assertThat(events(dispatched.outageUpdated(notice(5, CauseClass.NATURE))))
                .hasSize(1);
    }

    @Test
    void newsOfAnotherOutageAreNotForThisCase() {
        OutageNotice other = new OutageNotice("O-9", at(5), null, CauseClass.NATURE, at(9), at(9));

        for (CaseStatus status : CaseStatus.values()) {
            assertThat(in(status).outageUpdated(other)).isInstanceOf(Decision.Unchanged.class);
            assertThat(in(status).outageRestored(other, LIMITS, at(6))).isInstanceOf(Decision.Unchanged.class);
        }
    }

    @Test
    void anOutageThatEndsBeforeDispatchTookTheReportLeavesItOpen() {
        Case it = state(reportedInOutage().outageRestored(over(2), LIMITS, at(2)));

        assertThat(it.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(state(it.repaired(step(RepairStep.Kind.ASSIGNED, 3), LIMITS, at(3)))
                        .status())
                .isEqualTo(CaseStatus.DISPATCHED);
        assertThat(state(it.joined(notice(1, null), LIMITS, at(3))).status())
                .as("it had joined before the end")
                .isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
    }

    @Test
    void whoJoinsAnOutageThatIsAlreadyOverIsAskedAtOnce() {
        OutageNotice joinedLate = over(3);

        Decision<Case> joined = reportedInOutage().joined(joinedLate, LIMITS, at(4));

        assertThat(state(joined)).isInstanceOf(AwaitingConfirmation.class);
        assertThat(events(joined)).hasSize(2);
    }

    @Test
    void anOrderForAFaultOfItsOwnTakesTheCaseOutOfTheOutage() {
        Case it = state(reportedInOutage().orderOpened(ORDER, 1, null));

        assertThat(it.file().outage()).isNull();
        assertThat(it.outageRestored(over(60), LIMITS, at(60))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void aClockOfDispatchThatIsALittleBehindDoesNotLoseTheJoining() {
        Case joined = state(reported().joined(notice(-1, null), LIMITS, at(1)));

        assertThat(joined.status()).isEqualTo(CaseStatus.JOINED_OUTAGE);
    }

    @Test
    void theHistoryIsCountedOnWhenItsOldestEntriesAreLeftOut() {
        Case it = in(CaseStatus.JOINED_OUTAGE);
        for (int minute = 2; minute < 150; minute++) {
            it = state(it.outageUpdated(notice(minute, null)));
        }

        assertThat(it.file().history()).hasSize(CaseFile.MOST_ENTRIES);
        assertThat(it.file().lastSequence()).isEqualTo(150);
        assertThat(it.since(149))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sequence()).isEqualTo(150));
    }

    @Test
    void aCaseWhoseOrderIsWithdrawnGoesOnAsPartOfItsOutageAndIsAskedWhenThatEnds() {
        Case dispatched = state(reported().orderOpened(ORDER, 1, OUTAGE));
        dispatched = state(dispatched.repaired(step(RepairStep.Kind.ASSIGNED, 2), LIMITS, at(2)));

        Decision<Case> withdrawn = dispatched.orderWithdrawn(ORDER, OUTAGE, at(5), LIMITS, at(5));

        assertThat(state(withdrawn).status()).isEqualTo(CaseStatus.JOINED_OUTAGE);
        assertThat(events(withdrawn)).singleElement().isInstanceOfSatisfying(CaseProgressed.class, event -> {
            assertThat(event.milestone()).isEqualTo(Milestone.JOINED_OUTAGE);
            assertThat(event.crewName()).as("the crew that will not come").isNull();
        });
        Case joined = state(withdrawn);
        assertThat(joined.repaired(step(RepairStep.Kind.ASSIGNED, 2), LIMITS, at(6)))
                .as("late news of the order")
                .isEqualTo(Decision.unchanged());
        assertThat(joined.orderWithdrawn(ORDER, OUTAGE, at(5), LIMITS, at(6))).isEqualTo(Decision.unchanged());
        OutageNotice end = over(60);
        assertThat(state(joined.outageRestored(end, LIMITS, at(60))).status())
                .isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
    }

    @Test
    void anOutagesEndThatComesBeforeTheNewsOfItsWithdrawnOrderAsksTheCustomerToo() {
        Case dispatched = state(reported().orderOpened(ORDER, 1, OUTAGE));
        dispatched = state(dispatched.repaired(step(RepairStep.Kind.ASSIGNED, 2), LIMITS, at(2)));
        OutageNotice end = over(60);
        Case restored = state(dispatched.outageRestored(end, LIMITS, at(60)));

        Decision<Case> withdrawn = restored.orderWithdrawn(ORDER, OUTAGE, at(59), LIMITS, at(61));

        assertThat(state(withdrawn).status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
        assertThat(events(withdrawn)).singleElement().isInstanceOf(ConfirmationAsked.class);
    }
}
