package org.lamplighter.dispatch.signal;

import java.time.Instant;

/** What the devices of a transformer area say together. */
public sealed interface Light {

    /** Nothing that would say that it is dark, or was. */
    record Unknown() implements Light {}

    /**
     * It has no supply.
     *
     * @param since since when
     * @param sign names the news that say so, the same whenever they are looked at
     */
    record Dark(Instant since, String sign) implements Light {}

    /**
     * It was dark and has supply again.
     *
     * @param since since when
     */
    record Lit(Instant since) implements Light {}
}
