package org.lamplighter.dispatch.supply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.workorder.WorkHours;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/** Stops and the rules they go by. */
final class Stops {

    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    static final String ACCOUNT = "3205080001";
    static final String SUPERVISOR = "supervisor";
    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    static final StopRules RULES = new StopRules(
            List.of(
                    rule(StopGround.THEFT, Set.of(), Duration.ZERO, Duration.ZERO),
                    rule(StopGround.BREACH, Set.of(), Duration.ofDays(3), HALF_AN_HOUR),
                    rule(StopGround.BREACH, Set.of(CustomerKind.RESIDENTIAL), Duration.ofDays(7), HALF_AN_HOUR),
                    rule(StopGround.BREACH, Set.of(CustomerKind.LARGE), Duration.ofDays(3), Duration.ofHours(1))),
            WorkHours.ANY,
            Duration.ofMinutes(10));

    private Stops() {}

    private static StopRule rule(StopGround ground, Set<CustomerKind> whom, Duration notice, Duration lastNotice) {
        return new StopRule(
                ground,
                whom,
                LocalDate.parse("2020-01-01"),
                notice,
                lastNotice,
                Duration.ofHours(8),
                Duration.ofHours(24),
                "test");
    }

    static CourseFacts facts(StopGround ground, CustomerKind customer) {
        return new CourseFacts("S-1", ACCOUNT, ground, customer, new Evidence("表前接线", null), List.of());
    }

    static AccountSupply account() {
        return AccountSupply.of(
                new AccountSite(
                        ACCOUNT,
                        "320508",
                        "T-1",
                        SiteClass.URBAN,
                        new PersonName("林晓雨"),
                        new PhoneNumber("19905120001"),
                        new PostalAddress("苏州市姑苏区平江路32号14幢903室"),
                        null,
                        CustomerKind.RESIDENTIAL,
                        false),
                NOON);
    }

    static StopCourse ordered(StopGround ground, CustomerKind customer) {
        return next(StopCourse.ordered(facts(ground, customer), SUPERVISOR, NOON, RULES));
    }

    /** A stop of that stage, of theft but for the announced one. */
    static StopCourse in(StopStage stage) {
        StopCourse stopping = ordered(StopGround.THEFT, CustomerKind.RESIDENTIAL);
        return switch (stage) {
            case ANNOUNCED -> ordered(StopGround.BREACH, CustomerKind.RESIDENTIAL);
            case STOPPING -> stopping;
            case CALLING_OFF -> next(stopping.callOff("NOT_NEEDED", SUPERVISOR, null, NOON));
            case CALLED_OFF -> next(in(StopStage.CALLING_OFF).stopGivenUp("CANCELLED", NOON));
            case STOPPED -> next(stopping.stopDone(NOON, NOON, RULES));
            case GIVING_BACK ->
                next(in(StopStage.STOPPED)
                        .giveBack(new Return(Return.CAUSE_GONE, NOON, SUPERVISOR, "改正"), NOON, RULES));
            case SET_BACK ->
                next(in(StopStage.GIVING_BACK)
                        .returnGivenUp(GivingBack.request(stopping.facts(), 1), "NO_ACCESS", NOON, RULES));
            case GIVEN_BACK -> next(in(StopStage.GIVING_BACK).returnDone(NOON));
        };
    }

    static StopCourse next(Decision<StopCourse> decision) {
        if (decision instanceof Decision.Changed<StopCourse> changed) {
            return changed.state();
        }
        throw new AssertionError("refused: " + decision);
    }
}
