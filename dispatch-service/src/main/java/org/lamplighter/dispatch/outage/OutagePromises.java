package org.lamplighter.dispatch.outage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What affected customers are told of times.
 *
 * @param repairEstimate from a crew's arrival to supply being back, as long as nobody knows better
 * @param updateEvery longest time without news while a repair runs (2 h in the service rules)
 */
public record OutagePromises(Duration repairEstimate, Duration updateEvery) {

    /** When customers hear again at the latest: when supply was expected back, but not later than the rule says. */
    public Instant nextUpdate(Instant now, @Nullable Instant expectedRestoration) {
        Instant latest = now.plus(updateEvery);
        return expectedRestoration != null && expectedRestoration.isAfter(now) && expectedRestoration.isBefore(latest)
                ? expectedRestoration
                : latest;
    }
}
