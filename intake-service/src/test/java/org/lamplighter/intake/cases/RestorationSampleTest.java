package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.CASE;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.OUTAGE;
import static org.lamplighter.intake.cases.CaseMother.answered;
import static org.lamplighter.intake.cases.CaseMother.at;
import static org.lamplighter.intake.cases.CaseMother.events;
import static org.lamplighter.intake.cases.CaseMother.in;
import static org.lamplighter.intake.cases.CaseMother.notice;
import static org.lamplighter.intake.cases.CaseMother.over;
import static org.lamplighter.intake.cases.CaseMother.state;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.kit.aggregate.Decision;

/** A case whose customer is asked whether supply is back before it is certain. */
class RestorationSampleTest {

    private static OutageNotice toConfirm(int minute) {
        return new OutageNotice(OUTAGE, at(minute), OutageStage.VERIFYING, null, null, at(minute + 30));
    }

    private static Decision<Case> asked(Case it) {
        return it.restorationToConfirm(toConfirm(62), at(60), LIMITS, at(62));
    }

    @Test
    void theQuestionIsTheOneMessageAndTellsSinceWhenSupplyShouldBeBack() {
        Decision<Case> asked = asked(in(CaseStatus.JOINED_OUTAGE));

        assertThat(events(asked))
                .containsExactly(new ConfirmationAsked(CASE, at(62), at(62).plus(Duration.ofHours(24)), at(60)));
        assertThat(state(asked).status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
        assertThat(asked(state(asked))).as("asked again").isEqualTo(Decision.unchanged());
    }

    @ParameterizedTest
    @EnumSource(names = "JOINED_OUTAGE", mode = EnumSource.Mode.EXCLUDE)
    void whoHasACrewOfTheirOwnOrWasAskedIsNotAsked(CaseStatus status) {
        assertThat(asked(in(status))).isEqualTo(Decision.unchanged());
    }

    @Test
    void whenItIsCertainNothingMoreIsSaid() {
        Case asked = state(asked(in(CaseStatus.JOINED_OUTAGE)));

        Decision<Case> over = asked.outageRestored(over(95), LIMITS, at(95));

        assertThat(events(over)).isEmpty();
        assertThat(state(over).status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
        assertThat(state(over).outageUpdated(notice(96, CauseClass.NATURE))).isEqualTo(Decision.unchanged());
    }

    @Test
    void whenANeighbourIsStillDarkItIsToldSoAndAskedAgainInTheEnd() {
        Case asked = state(asked(in(CaseStatus.JOINED_OUTAGE)));

        Decision<Case> goesOn = asked.outageUpdated(notice(70, CauseClass.UNDER_INVESTIGATION));

        assertThat(state(goesOn).status()).isEqualTo(CaseStatus.JOINED_OUTAGE);
        assertThat(events(goesOn))
                .singleElement()
                .extracting(event -> ((CaseProgressed) event).milestone())
                .isEqualTo(Milestone.OUTAGE_UPDATED);
        Decision<Case> over = state(goesOn).outageRestored(over(120), LIMITS, at(120));
        assertThat(events(over)).hasSize(2).last().isInstanceOf(ConfirmationAsked.class);
    }

    @Test
    void anUpdateFromBeforeTheQuestionBringsNothingBack() {
        Case asked = state(asked(in(CaseStatus.JOINED_OUTAGE)));

        assertThat(asked.outageUpdated(notice(61, CauseClass.NATURE))).isEqualTo(Decision.unchanged());
    }

    @Test
    void noBeginsTheNextRoundAndYesArchives() {
        Case asked = state(asked(in(CaseStatus.JOINED_OUTAGE)));

        assertThat(answered(asked, true).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(answered(asked, false).status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(answered(asked, false).file().round()).isEqualTo(2);
    }
}
