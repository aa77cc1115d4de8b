package org.lamplighter.billing.identification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.AccountNumber;

/** Checks a proof of identity, so often and no more. Whatever is wrong, the refusal is one and the same. */
public final class CheckIdentity {

    private final Aggregates<Tries> tries;
    private final TryLimits limits;
    private final InstantSource clock;

    CheckIdentity(Aggregates<Tries> tries, TryLimits limits, InstantSource clock) {
        this.tries = tries;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Returns when the proof is right.
     *
     * @param caller who tries, across requests
     * @param forOne whether the caller speaks for one person only
     * @param account whose holder the caller claims to speak for, whether it exists or not
     * @param right tells whether the proof fits the account, if there is one
     * @throws RejectedException {@code identity-not-proven} when it does not
     * @throws TriesExhaustedException when the caller was wrong too often
     */
    public void check(String caller, boolean forOne, AccountNumber account, BooleanSupplier right) {
        Instant now = clock.instant();
        List<Runnable> takeBack = new ArrayList<>();
        if (forOne) {
            takeBack.add(take(Ids.derived("T", caller), limits.perCaller(), now));
        }
        takeBack.add(take(Ids.derived("T", caller, account.value()), limits.perAccount(), now));
        if (!right.getAsBoolean()) {
            throw new RejectedException(Rejection.invalid("identity-not-proven"));
        }
        takeBack.forEach(Runnable::run);
    }

    private Runnable take(String id, TryLimit limit, Instant now) {
        boolean first = tries.create(id, () -> Decision.changed(Tries.NONE.with(limit, now)));
        if (!first) {
            tries.change(id, before -> {
                before.lockedUntil(limit, now).ifPresent(until -> {
                    throw new TriesExhaustedException(until);
                });
                return Decision.changed(before.with(limit, now));
            });
        }
        return () -> tries.change(id, before -> Decision.changed(before.without(now)));
    }
}
