package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;

class OutageNoticeTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void anArrivalThatMovesTheEndByMinutesIsNoNewsBesideTheArrival() {
        OutageNotice before = notice(OutageStage.CREW_ASSIGNED, 120);

        assertThat(notice(OutageStage.CREW_ON_SITE, 112).tellsMoreThan(before)).isFalse();
        assertThat(notice(OutageStage.CREW_ON_SITE, 134).tellsMoreThan(before)).isFalse();
        assertThat(notice(OutageStage.CREW_ON_SITE, 135).tellsMoreThan(before)).isTrue();
    }

    @Test
    void onceTheCrewIsThereEveryChangeOfTheEndIsNews() {
        OutageNotice before = notice(OutageStage.CREW_ON_SITE, 120);

        assertThat(notice(OutageStage.CREW_ON_SITE, 125).tellsMoreThan(before)).isTrue();
    }

    private static OutageNotice notice(OutageStage stage, long minutes) {
        return new OutageNotice(
                "O-1",
                NOON,
                stage,
                CauseClass.UNDER_INVESTIGATION,
                NOON.plus(Duration.ofMinutes(minutes)),
                NOON.plus(Duration.ofHours(2)));
    }
}
