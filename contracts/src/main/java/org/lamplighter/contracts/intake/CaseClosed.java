package org.lamplighter.contracts.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A case was closed (归档).
 *
 * @param caseId the case
 * @param closedAt when
 * @param confirmedByCustomer whether the customer said it is solved; {@code false} when nobody answered in time
 * @param satisfaction 1 (very dissatisfied) to 5 (very satisfied), if given
 */
@EventType(value = "lamplighter.intake.case-closed.v1", topic = Topics.CASES)
public record CaseClosed(
        String caseId,
        Instant closedAt,
        boolean confirmedByCustomer,
        @Nullable Integer satisfaction) implements Event {}
