package org.lamplighter.billing.anomaly;

import java.time.Instant;
import org.lamplighter.contracts.billing.FieldWorkRequested;

/** Those who look at meters. Saying the same to them again changes nothing. */
interface Crews {

    void ask(FieldWorkRequested request);

    void cancel(String requestId, Instant at);
}
