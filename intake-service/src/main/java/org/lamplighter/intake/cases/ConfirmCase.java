package org.lamplighter.intake.cases;

import java.time.Clock;
import java.util.function.Function;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Takes the customer's answer to whether it is solved: closes the case, or opens its next round. */
public final class ConfirmCase {

    private final Aggregates<Case> cases;
    private final LimitTable limits;
    private final Sealing sealing;
    private final Clock clock;

    public ConfirmCase(Aggregates<Case> cases, LimitTable limits, Sealing sealing, Clock clock) {
        this.cases = cases;
        this.limits = limits;
        this.sealing = sealing;
        this.clock = clock;
    }

    public Answer confirm(
            String caseId,
            Party by,
            Confirmation confirmation,
            IdempotentRequest request,
            Function<Stored<Case>, Answer> answer) {
        return cases.change(
                caseId,
                request,
                it -> by.mayRead(it)
                        ? it.answered(confirmation, limits, sealing, clock.instant())
                        : Decision.rejected(Rejection.notFound()),
                answer);
    }
}
