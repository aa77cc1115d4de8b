package org.lamplighter.billing.anomaly;

import java.time.InstantSource;
import org.lamplighter.billing.account.Account;
import org.lamplighter.kit.aggregate.Aggregates;

/** Asks crews to look at a meter, once for each anomaly. */
final class AskForCheck {

    private final Aggregates<Anomaly> anomalies;
    private final InstantSource clock;

    AskForCheck(Aggregates<Anomaly> anomalies, InstantSource clock) {
        this.anomalies = anomalies;
        this.clock = clock;
    }

    void ask(Account account, Finding finding, AnomalyRules rules) {
        String id = Anomaly.requestId(account.number(), finding);
        if (anomalies.find(id).isEmpty()) {
            anomalies.create(id, () -> Anomaly.found(account, finding, rules.checkWithinDays(), clock.instant()));
        }
    }
}
