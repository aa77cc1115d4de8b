package org.lamplighter.contracts.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.Topics;

/**
 * The customer said it is not solved; the case starts again with a new clock.
 *
 * @param caseId the case
 * @param reopenedAt when
 * @param round 2 for the first reopening, counted up
 * @param reason the customer's own words, if any
 * @param arriveBy latest promised arrival of a crew in this round
 * @param restoreBy latest promised restoration in this round
 */
@EventType(value = "lamplighter.intake.case-reopened.v1", topic = Topics.CASES)
public record CaseReopened(
        String caseId,
        Instant reopenedAt,
        int round,
        @Nullable SealedText reason,
        Instant arriveBy,
        Instant restoreBy) implements Event {}
