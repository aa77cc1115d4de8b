package org.lamplighter.billing.identification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.time.TimeConfiguration;

/** Checks a proof of identity, so often and no more. Whatever is wrong, the refusal is one and the same. */
public final class CheckIdentity {

    private final ProofRules rules;
    private final Aggregates<Tries> tries;
    private final TryLimits limits;
    private final InstantSource clock;

    CheckIdentity(ProofRules rules, Aggregates<Tries> tries, TryLimits limits, InstantSource clock) {
        this.rules = rules;
        this.tries = tries;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Returns when the proof suffices for the matter and is right. A try that cannot suffice is not counted: nothing of the
     * account is looked at for it.
     *
     * @param right tells whether the proof fits the account, if there is one
     * @throws RejectedException {@code proof-insufficient} or {@code proof-item-unsupported} for what it lacks or cannot
     *     be, {@code identity-not-proven} when it is not right
     * @throws TriesExhaustedException when the caller was wrong too often
     */
    public void check(Claim claim, BooleanSupplier right) {
        Instant now = clock.instant();
        rules.require(
                LocalDate.ofInstant(now, TimeConfiguration.CHINA),
                claim.matter(),
                claim.proof().items());
        List<Runnable> takeBack = new ArrayList<>();
        if (claim.forOne()) {
            takeBack.add(take(Ids.derived("T", claim.caller()), limits.perCaller(), now));
        }
        takeBack.add(take(Ids.derived("T", claim.caller(), claim.account().value()), limits.perAccount(), now));
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
