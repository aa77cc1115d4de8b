package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;

/**
 * What a stop is about; the same from its order to its end, but for its history.
 *
 * @param courseId its id, beginning with {@code S-}: what crews are asked for by when they stop supply
 * @param accountNumber ten digits
 * @param ground why
 * @param customer what notice the customer is due
 * @param evidence what it rests on
 * @param history oldest first
 */
public record CourseFacts(
        String courseId,
        String accountNumber,
        StopGround ground,
        CustomerKind customer,
        Evidence evidence,
        List<CourseStep> history) {

    public CourseFacts {
        history = List.copyOf(history);
    }

    CourseFacts noted(StopStage stage, Instant at, @Nullable String by, @Nullable String note) {
        List<CourseStep> longer = new ArrayList<>(history);
        longer.add(new CourseStep(stage, at, by, note));
        return new CourseFacts(courseId, accountNumber, ground, customer, evidence, longer);
    }

    /** What crews read, a line each. */
    List<String> lines() {
        String inspection = evidence.inspectionId();
        return inspection == null ? List.of(evidence.note()) : List.of(evidence.note(), inspection);
    }
}
