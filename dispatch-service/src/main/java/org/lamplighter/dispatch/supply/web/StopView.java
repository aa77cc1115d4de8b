package org.lamplighter.dispatch.supply.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.dispatch.supply.Announced;
import org.lamplighter.dispatch.supply.CalledOff;
import org.lamplighter.dispatch.supply.CallingOff;
import org.lamplighter.dispatch.supply.CourseFacts;
import org.lamplighter.dispatch.supply.CourseStep;
import org.lamplighter.dispatch.supply.GivenBack;
import org.lamplighter.dispatch.supply.GivingBack;
import org.lamplighter.dispatch.supply.SetBack;
import org.lamplighter.dispatch.supply.StopCourse;
import org.lamplighter.dispatch.supply.StopStage;
import org.lamplighter.dispatch.supply.Stopped;
import org.lamplighter.dispatch.supply.Stopping;
import org.lamplighter.dispatch.workorder.OrderFacts;

/**
 * A stop for theft or breach.
 *
 * @param stopId its id
 * @param ground why
 * @param stage how far it is
 * @param note what was found
 * @param inspectionId the order on which a crew found it, if there was one
 * @param stopAt before which supply is not stopped, as long as it is not
 * @param lastNoticeAt when the customer was told the last time, if that was
 * @param stoppedAt since when supply is stopped, once it is
 * @param giveBackBy until when it is to be back, once its cause is gone
 * @param givenBackAt when it was back
 * @param calledOff why it was called off, if it was
 * @param workOrderId the order by which crews are asked to stop it or to give it back, as long as they are
 * @param history oldest first
 */
record StopView(
        String stopId,
        StopGround ground,
        StopStage stage,
        String note,
        @Nullable String inspectionId,
        @Nullable Instant stopAt,
        @Nullable Instant lastNoticeAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant giveBackBy,
        @Nullable Instant givenBackAt,
        @Nullable String calledOff,
        @Nullable String workOrderId,
        List<CourseStep> history) {

    /** What is particular to a stage. */
    private record Told(
            @Nullable Instant stopAt,
            @Nullable Instant lastNoticeAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant giveBackBy,
            @Nullable Instant givenBackAt,
            @Nullable String calledOff) {

        static Told of(StopCourse stop) {
            return switch (stop) {
                case Announced told -> new Told(told.stopAt(), null, null, null, null, null);
                case Stopping told -> new Told(told.stopAt(), told.lastNoticeAt(), null, null, null, null);
                case CallingOff told -> new Told(null, null, null, null, null, told.reason());
                case CalledOff told -> new Told(null, null, null, null, null, told.reason());
                case Stopped told -> new Told(null, null, told.stoppedAt(), null, null, null);
                case GivingBack told -> new Told(null, null, told.stoppedAt(), told.doneBy(), null, null);
                case SetBack told -> new Told(null, null, told.stoppedAt(), told.doneBy(), null, null);
                case GivenBack told -> new Told(null, null, told.stoppedAt(), null, told.givenBackAt(), null);
            };
        }
    }

    static StopView of(StopCourse stop) {
        CourseFacts facts = stop.facts();
        Told told = Told.of(stop);
        return new StopView(
                facts.courseId(),
                facts.ground(),
                stop.stage(),
                facts.evidence().note(),
                facts.evidence().inspectionId(),
                told.stopAt(),
                told.lastNoticeAt(),
                told.stoppedAt(),
                told.giveBackBy(),
                told.givenBackAt(),
                told.calledOff(),
                stop.request().map(OrderFacts::idFor).orElse(null),
                facts.history());
    }
}
