package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;

/** Outages by when supply went. */
public interface OutagesBegun {

    /** Outages of an area, open or over, that began from one moment until before another. */
    List<Outage> begunBetween(String areaCode, Instant from, Instant until, int atMost);
}
