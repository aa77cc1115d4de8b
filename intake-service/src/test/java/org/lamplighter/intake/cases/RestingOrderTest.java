package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.ORDER;
import static org.lamplighter.intake.cases.CaseMother.at;
import static org.lamplighter.intake.cases.CaseMother.events;
import static org.lamplighter.intake.cases.CaseMother.in;
import static org.lamplighter.intake.cases.CaseMother.state;
import static org.lamplighter.intake.cases.CaseMother.step;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamplighter.intake.promises.Promises;
import org.lamplighter.kit.aggregate.Decision;

/** A case whose order rests for a while. */
class RestingOrderTest {

    @ParameterizedTest
    @EnumSource(names = {"REPORTED", "DISPATCHED", "CREW_ON_THE_WAY", "CREW_ON_SITE"})
    void whatWasPromisedMovesAndNobodyIsTold(CaseStatus status) {
        Case before = in(status);
        Decision<Case> moved = before.promisesMoved(ORDER, at(100), at(300));

        assertThat(state(moved).status()).isEqualTo(status);
        assertThat(state(moved).file().promises())
                .isEqualTo(new Promises(before.file().promises().from(), at(100), at(300)));
        assertThat(events(moved)).isEmpty();
        assertThat(state(moved).promisesMoved(ORDER, at(100), at(300))).isEqualTo(Decision.unchanged());
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTORED", "AWAITING_CONFIRMATION", "CLOSED"})
    void whatIsKeptOrOverDoesNotMove(CaseStatus status) {
        assertThat(in(status).promisesMoved(ORDER, at(100), at(300))).isEqualTo(Decision.unchanged());
    }

    @Test
    void anotherOrderMovesNothing() {
        assertThat(in(CaseStatus.DISPATCHED).promisesMoved("W-other", at(100), at(300)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void afterARestOnSiteTheNextCrewIsHeardOf() {
        Case onSite = in(CaseStatus.CREW_ON_SITE);
        String crewId = Objects.requireNonNull(onSite.file().crew()).crewId();

        Case rests = state(onSite.orderReturned(ORDER, crewId, at(120)));
        Case next = state(rests.repaired(step(RepairStep.Kind.ASSIGNED, 200), LIMITS, at(200)));

        assertThat(rests.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(next.status()).isEqualTo(CaseStatus.DISPATCHED);
    }
}
