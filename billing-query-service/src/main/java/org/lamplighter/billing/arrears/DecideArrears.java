package org.lamplighter.billing.arrears;

import java.util.Set;
import java.util.function.Function;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A person approves a stop or refuses it; each decision leaves an audit row, also one that came too late. */
public final class DecideArrears {

    private final Aggregates<Arrears> arrears;
    private final FollowArrears follow;
    private final AuditLog audit;

    DecideArrears(Aggregates<Arrears> arrears, FollowArrears follow, AuditLog audit) {
        this.arrears = arrears;
        this.follow = follow;
        this.audit = audit;
    }

    /**
     * Who decides.
     *
     * @param actor across requests
     * @param areas service areas the caller works for
     */
    public record Decider(String actor, Set<String> areas) {
        public Decider {
            areas = Set.copyOf(areas);
        }
    }

    /**
     * Approves; the customer is given notice.
     *
     * @throws RejectedException not found beyond the caller's areas; {@code arrears-step-out-of-order}, {@code
     *     account-protected}, {@code nothing-to-stop-for}
     */
    public Answer approve(
            IdempotentRequest request, Decider by, String number, Function<Stored<Arrears>, Answer> answer) {
        return decide(request, by, number, "arrears.approve", "", course -> course.approved(by.actor()), answer);
    }

    /**
     * Refuses, or takes an approval back.
     *
     * @param reason why
     * @throws RejectedException not found beyond the caller's areas; {@code arrears-step-out-of-order}
     */
    public Answer refuse(
            IdempotentRequest request,
            Decider by,
            String number,
            RefusalReason reason,
            Function<Stored<Arrears>, Answer> answer) {
        return decide(
                request,
                by,
                number,
                "arrears.refuse",
                reason.name(),
                course -> course.refused(by.actor(), reason),
                answer);
    }

    private Answer decide(
            IdempotentRequest request,
            Decider by,
            String number,
            String action,
            String detail,
            Function<Course, Decision<Arrears>> decision,
            Function<Stored<Arrears>, Answer> answer) {
        requireOfAreas(by, number);
        audit.write(new Disclosure(by.actor(), "desk", action, number, detail));
        return arrears.change(number, request, present -> decision.apply(follow.course(present)), answer);
    }

    private void requireOfAreas(Decider by, String number) {
        if (arrears.find(number)
                .filter(found -> by.areas().contains(found.state().owing().areaCode()))
                .isEmpty()) {
            throw new RejectedException(Rejection.notFound());
        }
    }
}
