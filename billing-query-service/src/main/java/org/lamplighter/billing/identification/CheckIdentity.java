package org.lamplighter.billing.identification;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.time.TimeConfiguration;

/** Checks a proof of identity, so often and no more. Whatever is wrong, the refusal is one and the same. */
public final class CheckIdentity {

    private final ProofRules rules;
    private final CountTries tries;
    private final InstantSource clock;

    CheckIdentity(ProofRules rules, CountTries tries, InstantSource clock) {
        this.rules = rules;
        this.tries = tries;
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        rules.require(today, claim.matter(), claim.proof().items());
        List<CountTries.Count> counts = new ArrayList<>();
        if (claim.forOne()) {
            counts.add(tries.ofCaller(claim.caller()));
        }
        counts.add(tries.ofCallerAt(claim.caller(), claim.account()));
        if (!tries.isRight(counts, right)) {
            throw new RejectedException(Rejection.invalid("identity-not-proven"));
        }
    }
}
