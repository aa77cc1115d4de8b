package org.lamplighter.billing.anomaly;

import java.time.Instant;
import java.time.InstantSource;
import org.lamplighter.billing.account.Account;
import org.lamplighter.kit.aggregate.Aggregates;

/** Asks crews to look at a meter, once for each anomaly. They hear first: what was asked and not noted is asked again. */
final class AskForCheck {

    private final Aggregates<Anomaly> anomalies;
    private final Crews crews;
    private final InstantSource clock;

    AskForCheck(Aggregates<Anomaly> anomalies, Crews crews, InstantSource clock) {
        this.anomalies = anomalies;
        this.crews = crews;
        this.clock = clock;
    }

    void ask(Account account, Finding finding, AnomalyRules rules) {
        String id = Anomaly.requestId(account.number(), finding);
        if (anomalies.find(id).isEmpty()) {
            Instant at = clock.instant();
            crews.ask(Anomaly.request(account, finding, rules.checkWithinDays(), at));
            anomalies.create(id, () -> Anomaly.found(account, finding, at));
        }
    }

    void withdraw(Anomaly anomaly) {
        crews.cancel(anomaly.requestId(), clock.instant());
        anomalies.change(anomaly.requestId(), present -> present.explained(clock.instant()));
    }
}
