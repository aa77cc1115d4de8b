package org.lamplighter.billing.arrears;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * An account's arrears (欠费). What is owed is the ledger's; this is what is done about it.
 *
 * @param accountNumber the account
 * @param owing what decided last
 * @param stage the step's, for lists
 * @param step where it stands
 * @param lookAt when time alone may change it; absent when only news may
 * @param requests how often crews were asked for something
 * @param answered requests that crews have answered, the latest last, at most {@value #MOST_ANSWERS}
 * @param changedAt when it changed
 */
public record Arrears(
        AccountNumber accountNumber,
        Owing owing,
        Stage stage,
        Step step,
        @Nullable Instant lookAt,
        int requests,
        List<String> answered,
        Instant changedAt) {

    static final int MOST_ANSWERS = 20;

    public Arrears {
        if (stage != step.stage()) {
            throw new IllegalArgumentException("the stage is the step's");
        }
        answered = List.copyOf(answered);
    }

    static Arrears none(AccountNumber accountNumber, Owing owing, Instant at) {
        return new Arrears(accountNumber, owing, Stage.CLEAR, new Step.Clear(), null, 0, List.of(), at);
    }

    Arrears changed(Instant at) {
        return new Arrears(accountNumber, owing, stage, step, lookAt, requests, answered, at);
    }
}
