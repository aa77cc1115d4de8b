package org.lamplighter.kit.lease;

import java.time.Duration;

/** Rights to do something alone for a while. They end by themselves when the holder dies. */
public interface Leases {

    /** Takes or prolongs the lease; {@code false} while another instance holds it. */
    boolean take(String name, Duration duration);

    /** Gives the lease back early, if this instance holds it. */
    void giveBack(String name);
}
