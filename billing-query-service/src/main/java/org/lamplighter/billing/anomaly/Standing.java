package org.lamplighter.billing.anomaly;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it stands with an anomaly. */
public sealed interface Standing {

    /** A crew is asked to look at the meter. */
    record CheckRequested() implements Standing {}

    /** A crew did. */
    record MeterChecked(Instant at, @Nullable String found) implements Standing {}

    /** No crew will. */
    record CheckGivenUp(Instant at, String reason) implements Standing {}

    /** Somebody at the desk knows better. */
    record AnomalyDismissed(String by, String reason, Instant at) implements Standing {}

    /** A later reading, or a corrected one, explains it. */
    record AnomalyExplained(Instant at) implements Standing {}
}
