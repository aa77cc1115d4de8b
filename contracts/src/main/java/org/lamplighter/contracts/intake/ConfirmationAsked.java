package org.lamplighter.contracts.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The customer is asked whether the matter is solved (回访).
 *
 * @param caseId the case
 * @param askedAt when it was asked
 * @param answerBy when the case is archived without an answer
 * @param supplyBackSince since when supply should be back, where the customer was told nothing else of that; {@code null} where an
 *     earlier step told it
 */
@EventType(value = "lamplighter.intake.confirmation-asked.v1", topic = Topics.CASES)
public record ConfirmationAsked(
        String caseId,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant supplyBackSince) implements Event {}
