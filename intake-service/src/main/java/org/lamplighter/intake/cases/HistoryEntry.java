package org.lamplighter.intake.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.intake.Milestone;

/**
 * One line of a case's history, as its customer follows it.
 *
 * @param sequence counted up by one from 1
 * @param at when it happened in the field
 * @param status where the case stood with it
 * @param milestone the step, if it was one of the repair
 * @param crewName the crew's name, when it is about a crew
 * @param crewExpectedAt when the crew is expected on site, while it is not there
 * @param cause what is known of the cause, when it tells of it
 * @param expectedRestoration when supply is expected back, when it tells of it
 * @param nextUpdateAt when the customer hears again, when it tells of it
 * @param holdReason why the order rests, when it does
 * @param answerBy until when the customer may answer, when it asks
 */
public record HistoryEntry(
        long sequence,
        Instant at,
        CaseStatus status,
        @Nullable Milestone milestone,
        @Nullable String crewName,
        @Nullable Instant crewExpectedAt,
        @Nullable CauseClass cause,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable HoldReason holdReason,
        @Nullable Instant answerBy) {

    static HistoryEntry status(long sequence, Instant at, CaseStatus status, @Nullable Instant answerBy) {
        return new HistoryEntry(sequence, at, status, null, null, null, null, null, null, null, answerBy);
    }
}
