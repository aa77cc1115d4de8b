package org.lamplighter.contracts.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A case reached a step that its customer is told.
 *
 * @param caseId the case
 * @param milestone the step
 * @param at when it happened in the field
 * @param workOrderId the work order it comes from, if one
 * @param crewName the crew's name, once one is assigned
 * @param crewExpectedAt when the crew is expected on site, while it is not there
 * @param outageId the outage the case belongs to, if one
 * @param cause what is known of the cause, as a stable code such as {@code UNDER_INVESTIGATION} or {@code EQUIPMENT}
 * @param expectedRestoration when supply is expected back, if known
 * @param nextUpdateAt when the customer hears again at the latest, if promised; while the order rests, when it goes on
 * @param holdReason why the order rests, as a stable code such as {@code WAITING_FOR_MATERIAL}, if it does
 * @param arriveBy latest promised arrival of a crew, told when the order goes on
 * @param restoreBy latest promised restoration, told when the order goes on
 */
@EventType(value = "lamplighter.intake.case-progressed.v1", topic = Topics.CASES)
public record CaseProgressed(
        String caseId,
        Milestone milestone,
        Instant at,
        @Nullable String workOrderId,
        @Nullable String crewName,
        @Nullable Instant crewExpectedAt,
        @Nullable String outageId,
        @Nullable String cause,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable String holdReason,
        @Nullable Instant arriveBy,
        @Nullable Instant restoreBy)
        implements Event {}
