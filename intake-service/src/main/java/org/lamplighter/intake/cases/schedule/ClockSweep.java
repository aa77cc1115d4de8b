package org.lamplighter.intake.cases.schedule;

import java.time.Duration;
import org.lamplighter.intake.cases.ExpireClocks;
import org.lamplighter.kit.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for clocks that ran out. One instance looks at a time; two that look at once would do no harm, only work. */
@Component
final class ClockSweep {

    private static final Logger log = LoggerFactory.getLogger(ClockSweep.class);
    private static final String LEASE = "clock-sweep";
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final ExpireClocks expireClocks;
    private final Leases leases;

    ClockSweep(ExpireClocks expireClocks, Leases leases) {
        this.expireClocks = expireClocks;
        this.leases = leases;
    }

    /** Archives everything due, as long as the lease is to be had. */
    @Scheduled(fixedDelayString = "${lamplighter.intake.clock-sweep}")
    void sweep() {
        try {
            boolean more = true;
            while (more && leases.take(LEASE, HELD)) {
                more = expireClocks.expire(BATCH) == BATCH;
            }
        } catch (RuntimeException e) {
            log.warn("Sweep of the clocks failed and is tried again: {}", e.toString());
        }
    }
}
