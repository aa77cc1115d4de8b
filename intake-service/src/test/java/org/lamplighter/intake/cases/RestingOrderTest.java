package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.ORDER;
import static org.lamplighter.intake.cases.CaseMother.at;
import static org.lamplighter.intake.cases.CaseMother.events;
import static org.lamplighter.intake.cases.CaseMother.in;
import static org.lamplighter.intake.cases.CaseMother.state;
import static org.lamplighter.intake.cases.CaseMother.step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.intake.promises.Promises;
import org.lamplighter.kit.aggregate.Decision;

/** A case whose order rests for a while. */
class RestingOrderTest {

    private static Decision<Case> rests(Case it, int minute) {
        return it.orderRests(ORDER, at(minute), at(300), HoldReason.WAITING_FOR_MATERIAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTED", "DISPATCHED", "CREW_ON_THE_WAY", "CREW_ON_SITE"})
    void itsCustomerHearsWhyAndUntilWhenOnce(CaseStatus status) {
        Decision<Case> rests = rests(in(status), 30);

        assertThat(state(rests).status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(events(rests)).singleElement().satisfies(event -> {
            CaseProgressed told = (CaseProgressed) event;
            assertThat(told.milestone()).isEqualTo(Milestone.ORDER_ON_HOLD);
            assertThat(told.holdReason()).isEqualTo("WAITING_FOR_MATERIAL");
            assertThat(told.nextUpdateAt()).isEqualTo(at(300));
            assertThat(told.crewName()).isNull();
        });
        assertThat(state(rests).file().history().getLast().holdReason()).isEqualTo(HoldReason.WAITING_FOR_MATERIAL);
        assertThat(rests(state(rests), 30)).as("told again").isEqualTo(Decision.unchanged());
    }

    @Test
    void whenItGoesOnItsCustomerHearsWhatIsPromisedNowOnce() {
        Case rests = state(rests(in(CaseStatus.DISPATCHED), 30));

        Decision<Case> goesOn = rests.orderGoesOn(ORDER, at(90), at(100), at(310));

        assertThat(events(goesOn)).singleElement().satisfies(event -> {
            CaseProgressed told = (CaseProgressed) event;
            assertThat(told.milestone()).isEqualTo(Milestone.ORDER_GOES_ON);
            assertThat(told.arriveBy()).isEqualTo(at(100));
            assertThat(told.restoreBy()).isEqualTo(at(310));
        });
        assertThat(state(goesOn).file().promises())
                .isEqualTo(new Promises(rests.file().promises().from(), at(100), at(310)));
        assertThat(state(goesOn).orderGoesOn(ORDER, at(90), at(100), at(310))).isEqualTo(Decision.unchanged());
    }

    @Test
    void whoHeardOfTheNextCrewFirstIsNotToldOfTheRestAnyMoreButThePromiseMoves() {
        Case rests = state(rests(in(CaseStatus.DISPATCHED), 30));
        Case taken = state(rests.repaired(step(RepairStep.Kind.ASSIGNED, 95), LIMITS, at(95)));

        Decision<Case> late = taken.orderGoesOn(ORDER, at(90), at(100), at(310));

        assertThat(events(late)).isEmpty();
        assertThat(state(late).status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(state(late).file().promises().arriveBy()).isEqualTo(at(100));
        assertThat(events(rests(in(CaseStatus.DISPATCHED), 1)))
                .as("a crew that came after the rest")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTORED", "AWAITING_CONFIRMATION", "CLOSED"})
    void whatIsKeptOrOverDoesNotMove(CaseStatus status) {
        assertThat(in(status).orderGoesOn(ORDER, at(90), at(100), at(300))).isEqualTo(Decision.unchanged());
        assertThat(rests(in(status), 90)).isEqualTo(Decision.unchanged());
    }

    @Test
    void anotherOrderMovesNothing() {
        Case dispatched = in(CaseStatus.DISPATCHED);

        assertThat(dispatched.orderGoesOn("W-other", at(90), at(100), at(300))).isEqualTo(Decision.unchanged());
        assertThat(dispatched.orderRests("W-other", at(90), at(300), null)).isEqualTo(Decision.unchanged());
    }

    @Test
    void afterARestOnSiteTheNextCrewIsHeardOf() {
        Case rests = state(rests(in(CaseStatus.CREW_ON_SITE), 120));
        Case next = state(rests.repaired(step(RepairStep.Kind.ASSIGNED, 200), LIMITS, at(200)));

        assertThat(next.status()).isEqualTo(CaseStatus.DISPATCHED);
    }
}
