package org.lamplighter.intake.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.intake.outages.KnownOutage;

/**
 * What the customer of a case was told of the outage it belongs to.
 *
 * @param outageId the outage
 * @param at when that was so
 * @param stage how far the work has come, if told
 * @param cause what is known of the cause, if told
 * @param expectedRestoration when supply is expected back, if known
 * @param nextUpdateAt when the customer hears again at the latest, if promised
 */
public record OutageNotice(
        String outageId,
        Instant at,
        @Nullable OutageStage stage,
        @Nullable CauseClass cause,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt) {

    private static final Duration A_LITTLE = Duration.ofMinutes(15);

    /** As it was known here when the report came; whatever dispatch tells from then on is newer. */
    static OutageNotice of(KnownOutage outage) {
        return new OutageNotice(
                outage.outageId(),
                Instant.EPOCH,
                null,
                outage.cause(),
                outage.expectedRestoration(),
                outage.nextUpdateAt());
    }

    /** Only the outage's name is known. */
    static OutageNotice linkTo(String outageId) {
        return new OutageNotice(outageId, Instant.EPOCH, null, null, null, null);
    }

    boolean isOver() {
        return stage == OutageStage.RESTORED;
    }

    /** With what was known of the cause before. */
    OutageNotice knowing(@Nullable CauseClass before) {
        return cause == null ? new OutageNotice(outageId, at, stage, before, expectedRestoration, nextUpdateAt) : this;
    }

    boolean isBeingConfirmed() {
        return stage == OutageStage.VERIFYING;
    }

    boolean isNewerThan(OutageNotice other) {
        return at.isAfter(other.at);
    }

    /** Whether it tells more of the cause or the end than the other; what the crew does, its own case tells. */
    boolean tellsMoreThan(OutageNotice other) {
        boolean cause = this.cause != null && this.cause != CauseClass.UNDER_INVESTIGATION && this.cause != other.cause;
        boolean end = expectedRestoration != null && !expectedRestoration.equals(other.expectedRestoration);
        return cause || (end && !isAboutTheArrival(other));
    }

    /** The crew came a little sooner or later than was thought, and its customer hears of the arrival itself. */
    private boolean isAboutTheArrival(OutageNotice other) {
        return stage == OutageStage.CREW_ON_SITE
                && other.stage != OutageStage.CREW_ON_SITE
                && expectedRestoration != null
                && other.expectedRestoration != null
                && Duration.between(other.expectedRestoration, expectedRestoration)
                                .abs()
                                .compareTo(A_LITTLE)
                        < 0;
    }
}
