package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A dispatcher answers a crew that asked for help. */
public final class AnswerHelp {

    private final Aggregates<WorkOrder> orders;
    private final Clock clock;

    public AnswerHelp(Aggregates<WorkOrder> orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Who answers what.
     *
     * @param dispatcher the dispatcher's subject
     * @param areas service areas the dispatcher works for
     * @param granted whether it comes
     * @param note what comes and when, or why not
     */
    public record Given(String dispatcher, Set<String> areas, boolean granted, String note) {}

    /** Answers it; what was not asked, or was answered by another, is not there. */
    public Answer answer(
            String workOrderId,
            String helpId,
            Given given,
            IdempotentRequest request,
            Function<Stored<WorkOrder>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            WorkOrderAccess.inAreas(orders.find(workOrderId), given.areas());
        }
        return orders.change(
                workOrderId,
                request,
                order -> given.areas().contains(order.facts().areaCode())
                        ? order.answerHelp(
                                helpId,
                                new HelpAnswer(clock.instant(), given.dispatcher(), given.granted(), given.note()))
                        : Decision.rejected(Rejection.notFound()),
                answer);
    }
}
