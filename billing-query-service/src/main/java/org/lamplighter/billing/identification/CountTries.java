package org.lamplighter.billing.identification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.personal.AccountNumber;

/** Lets people be wrong so often and no more. */
public final class CountTries {

    private final Aggregates<Tries> tries;
    private final TryLimits limits;
    private final InstantSource clock;

    CountTries(Aggregates<Tries> tries, TryLimits limits, InstantSource clock) {
        this.tries = tries;
        this.limits = limits;
        this.clock = clock;
    }

    /** What wrong tries are counted for. */
    public record Count(String id, TryLimit limit) {}

    /** Of one person, at all accounts together. */
    public Count ofCaller(String caller) {
        return new Count(Ids.derived("T", caller), limits.perCaller());
    }

    /** Of one caller at one account. */
    public Count ofCallerAt(String caller, AccountNumber account) {
        return new Count(Ids.derived("T", caller, account.value()), limits.perAccount());
    }

    /** Of everybody at the invitations to one account. */
    public Count ofInvitationsTo(AccountNumber account) {
        return new Count(Ids.derived("T", "invitations", account.value()), limits.perInvitations());
    }

    /**
     * Whether a try is right.
     *
     * @param counts what it counts for from before it is looked at until it proves right
     * @throws TriesExhaustedException when one of them is exhausted; then nothing is looked at
     */
    public boolean isRight(List<Count> counts, BooleanSupplier right) {
        Instant now = clock.instant();
        counts.forEach(count -> take(count, now));
        boolean wasRight = right.getAsBoolean();
        if (wasRight) {
            counts.forEach(count -> tries.change(count.id(), before -> Decision.changed(before.without(now))));
        }
        return wasRight;
    }

    private void take(Count count, Instant now) {
        TryLimit limit = count.limit();
        boolean first = tries.create(count.id(), () -> Decision.changed(Tries.NONE.with(limit, now)));
        if (!first) {
            tries.change(count.id(), before -> {
                before.lockedUntil(limit, now).ifPresent(until -> {
                    throw new TriesExhaustedException(until);
                });
                return Decision.changed(before.with(limit, now));
            });
        }
    }
}
