package org.lamplighter.dispatch.network;

import java.time.Instant;
import java.util.List;

/**
 * A transformer area as it is and as it was, so that an outage of last month can be read on last month's network.
 *
 * @param now as it is
 * @param since since when; the time of the load that said so
 * @param before as it was, oldest first; the last {@link #MOST_KEPT}
 */
public record AreaRecord(TransformerArea now, Instant since, List<Past> before) {

    /** Areas are switched over a few times in their life; a file loaded back and forth must not make a document grow. */
    public static final int MOST_KEPT = 50;

    public AreaRecord {
        before = List.copyOf(before);
    }

    /**
     * What an area was for a time.
     *
     * @param since the first moment
     * @param until the first moment at which it was no longer so
     */
    public record Past(TransformerArea area, Instant since, Instant until) {}
}
