package org.lamplighter.dispatch.supply;

import java.time.Instant;

/**
 * Supply is back.
 *
 * @param stoppedAt since when it was stopped
 * @param givenBackAt until when, by the crew's clock
 */
public record GivenBack(CourseFacts facts, Instant stoppedAt, Instant givenBackAt) implements StopCourse {

    @Override
    public StopStage stage() {
        return StopStage.GIVEN_BACK;
    }

    @Override
    public boolean isOver() {
        return true;
    }
}
