package org.lamplighter.dispatch.supply;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A supervisor calls a stop off, or says that its cause is gone. */
public final class DecideStop {

    private final Aggregates<AccountSupply> supplies;
    private final StopRules rules;
    private final Clock clock;

    DecideStop(Aggregates<AccountSupply> supplies, StopRules rules, Clock clock) {
        this.supplies = supplies;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Who decides.
     *
     * @param supervisor the supervisor's subject
     * @param areas service areas the supervisor works for
     * @param note the supervisor's own words, if any
     */
    public record Decider(
            String supervisor, Set<String> areas, @Nullable String note) {}

    /**
     * Calls it off.
     *
     * @param reason a stable code
     * @throws RejectedException when there is none in these areas, or it is done
     */
    public Answer callOff(
            String accountNumber,
            Decider decider,
            String reason,
            IdempotentRequest request,
            Function<Stored<AccountSupply>, Answer> answer) {
        return decide(
                accountNumber,
                decider,
                stop -> stop.callOff(reason, decider.supervisor(), decider.note(), clock.instant()),
                request,
                answer);
    }

    /**
     * Has supply given back.
     *
     * @param goneAt since when the cause is gone; now if not said
     * @throws RejectedException when there is none in these areas, or supply is not stopped
     */
    public Answer giveBack(
            String accountNumber,
            Decider decider,
            @Nullable Instant goneAt,
            IdempotentRequest request,
            Function<Stored<AccountSupply>, Answer> answer) {
        return decide(accountNumber, decider, stop -> giveBack(stop, decider, goneAt), request, answer);
    }

    private Decision<StopCourse> giveBack(StopCourse stop, Decider decider, @Nullable Instant told) {
        Instant now = clock.instant();
        Instant goneAt = told == null ? now : told;
        boolean plausible =
                !goneAt.isAfter(now) && !(stop instanceof Stopped stopped && goneAt.isBefore(stopped.stoppedAt()));
        return plausible
                ? stop.giveBack(new Return(Return.CAUSE_GONE, goneAt, decider.supervisor(), decider.note()), now, rules)
                : Decision.rejected(Rejection.invalid("cause-gone-implausible"));
    }

    private Answer decide(
            String accountNumber,
            Decider decider,
            Function<StopCourse, Decision<StopCourse>> decision,
            IdempotentRequest request,
            Function<Stored<AccountSupply>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            inAreas(accountNumber, decider.areas()); // a stale version must not tell of foreign accounts
        }
        return supplies.change(
                accountNumber,
                request,
                supply -> decider.areas().contains(supply.areaCode())
                        ? supply.decide(decision)
                        : Decision.rejected(Rejection.notFound()),
                answer);
    }

    /** The account's, if something of it was stopped and it is in one of these areas. */
    public Stored<AccountSupply> inAreas(String accountNumber, Set<String> areas) {
        return supplies.find(accountNumber)
                .filter(found -> areas.contains(found.state().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }
}
