package org.lamplighter.dispatch.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.AnnouncementNews;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageAnnounced;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** What a dispatcher may change of what was announced, and when that is in time. */
class ChangedPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant FROM = NOW.plus(Duration.ofDays(8));
    private static final Instant UNTIL = FROM.plus(Duration.ofHours(4));
    private static final OutagePromises PROMISES = new OutagePromises(Duration.ofHours(2), Duration.ofHours(2));
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);
    private static final PlanRules RULES = new PlanRules(
            new NoticeRules(List.of(
                    new NoticeRule(OutageKind.PLANNED, EVER, Duration.ofDays(7), Duration.ofDays(7), "source"))),
            new ChangeRules(List.of(new ChangeRule(EVER, Duration.ofMinutes(10), Duration.ofMinutes(30), "source"))),
            PROMISES);

    private static Outage planned() {
        OutagePlan plan = new OutagePlan(FROM, UNTIL, NOW.minusSeconds(60), "dispatcher", null, 120, List.of());
        return PlannedOutage.of(
                "O-1",
                "320508",
                CauseClass.OPERATION_AND_MAINTENANCE,
                OutageScope.planned(OutageKind.PLANNED, List.of("T-1", "T-2"), plan));
    }

    private static Outage underWay() {
        return state(planned().begin(FROM, PROMISES));
    }

    private static PlanRevision revision(@Nullable Instant from, @Nullable Instant until, String... areas) {
        return revision(NOW, from, until, areas);
    }

    private static PlanRevision revision(
            Instant decidedAt, @Nullable Instant from, @Nullable Instant until, String... areas) {
        return new PlanRevision("dispatcher", from, until, List.of(areas), areas.length, "rain", decidedAt);
    }

    private static Outage state(Decision<Outage> decision) {
        return ((Decision.Changed<Outage>) decision).state();
    }

    private static List<Event> events(Decision<Outage> decision) {
        return ((Decision.Changed<Outage>) decision).events();
    }

    private static OutagePlan plan(Outage outage) {
        return Objects.requireNonNull(outage.scope().plan());
    }

    @Test
    void whatIsLaterIsChangedAtOnceAndWhatItWasBeforeStays() {
        Instant later = FROM.plus(Duration.ofDays(1));

        Outage changed = state(planned().changePlan(revision(later, later.plusSeconds(3600)), NOW, RULES));

        assertThat(plan(changed).from()).isEqualTo(later);
        assertThat(changed.startedAt()).isEqualTo(later);
        assertThat(((PlannedOutage) changed).beginsAt()).isEqualTo(later);
        assertThat(plan(changed).changes())
                .containsExactly(
                        new PlanChange(NOW, "dispatcher", "rain", NOW, FROM, UNTIL, List.of("T-1", "T-2"), true));
        assertThat(changed.begin(FROM, PROMISES)).as("at its former time").isEqualTo(Decision.unchanged());
    }

    @Test
    void whoIsWithoutSupplySoonerMustHearAsEarlyAsOfANewOutage() {
        Decision<Outage> tooShort = Decision.rejected(Rejection.invalid("outage-notice-too-short", 168L));
        Instant soon = NOW.plus(Duration.ofDays(6));

        assertThat(planned().changePlan(revision(soon, null), NOW, RULES)).isEqualTo(tooShort);
        assertThat(planned().changePlan(revision(null, null, "T-1", "T-3"), FROM.minusSeconds(3600), RULES))
                .as("an area that was not announced")
                .isEqualTo(tooShort);
        Decision<Outage> fewer = planned().changePlan(revision(null, null, "T-2"), FROM.minusSeconds(3600), RULES);
        assertThat(state(fewer).scope().transformerAreas()).containsExactly("T-2");
        assertThat(events(fewer))
                .singleElement()
                .satisfies(event ->
                        assertThat(((OutageAnnounced) event).noLongerIn()).containsExactly("T-1"));
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(planned().changePlan(revision(FROM, UNTIL, "T-1", "T-2"), NOW, RULES))
                .isEqualTo(Decision.unchanged());
        assertThat(planned().changePlan(revision(UNTIL, FROM), NOW, RULES))
                .isEqualTo(Decision.rejected(Rejection.invalid("planned-times-implausible")));
    }

    @Test
    void underWayOnlyItsEndCanChangeAndWhoReportedIsTold() {
        Instant later = UNTIL.plus(Duration.ofHours(1));
        Instant at = UNTIL.minus(Duration.ofMinutes(40));

        Decision<Outage> changed = underWay().changePlan(revision(at, null, later), at, RULES);

        assertThat(events(changed))
                .containsExactly(
                        new OutageUpdated(
                                "O-1", at, OutageStage.PLANNED, CauseClass.OPERATION_AND_MAINTENANCE, later, later),
                        new OutageAnnounced(
                                "O-1",
                                OutageKind.PLANNED,
                                AnnouncementNews.CHANGED,
                                at,
                                List.of("T-1", "T-2"),
                                List.of(),
                                FROM,
                                later));
        assertThat(plan(state(changed)).until()).isEqualTo(later);
        assertThat(plan(state(changed)).changes().getFirst().inTime()).isTrue();
        assertThat(underWay().changePlan(revision(at, null, later, "T-1"), at, RULES))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-under-way")));
    }

    @Test
    void whatIsPublishedLateIsMarkedAndPublished() {
        Instant later = UNTIL.plus(Duration.ofHours(1));
        Instant late = UNTIL.minus(Duration.ofMinutes(29));

        assertThat(inTime(underWay().changePlan(revision(late, null, later), late, RULES)))
                .as("a delay, 29 minutes ahead")
                .isFalse();
        assertThat(inTime(underWay().changePlan(revision(late, null, UNTIL.minusSeconds(60)), late, RULES)))
                .as("sooner than announced")
                .isTrue();
        assertThat(inTime(planned().changePlan(revision(NOW.minusSeconds(601), null, later), NOW, RULES)))
                .as("decided eleven minutes ago")
                .isFalse();
    }

    private static boolean inTime(Decision<Outage> decision) {
        return plan(state(decision)).changes().getLast().inTime();
    }

    @Test
    void aFaultAndWhatIsOverOrCalledOffHaveNothingToChange() {
        Suspicion fault = new Suspicion("T-1", "O-1", "WO-1", "320508", NOW, NOW, UNTIL, null);

        assertThat(state(Outage.open(fault, PROMISES)).changePlan(revision(null, UNTIL), NOW, RULES))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-not-announced")));
        assertThat(state(underWay().endPlan(UNTIL, "dispatcher")).changePlan(revision(null, UNTIL), NOW, RULES))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-over")));
        assertThat(state(planned().endPlan(NOW, "dispatcher")).changePlan(revision(null, UNTIL), NOW, RULES))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-over")));
    }
}
