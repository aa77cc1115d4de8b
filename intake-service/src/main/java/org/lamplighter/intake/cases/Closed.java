package org.lamplighter.intake.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.PersonalText;

/**
 * Archived (归档). What comes later of the same trouble is a new case.
 *
 * @param at when
 * @param byCustomer whether the customer said it is solved; {@code false} when nobody answered in time
 * @param satisfaction 1 to 5, if given
 * @param comment the customer's own words, if any
 */
public record Closed(
        CaseFile file,
        Instant at,
        boolean byCustomer,
        @Nullable Integer satisfaction,
        @Nullable PersonalText comment) implements Case {

    @Override
    public CaseStatus status() {
        return CaseStatus.CLOSED;
    }

    @Override
    public Decision<Case> answered(Confirmation confirmation, LimitTable limits, Sealing sealing, Instant now) {
        return Decision.rejected(Rejection.conflict("case-closed"));
    }
}
