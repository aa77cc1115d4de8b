package org.lamplighter.billing.consent.schedule;

import java.time.Duration;
import java.util.List;
import org.lamplighter.billing.consent.EndConsent;
import org.lamplighter.kit.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends consents whose last day is over, so that it is told; they open nothing since midnight anyway. One instance looks at a time. */
@Component
final class ConsentSweep {

    private static final Logger log = LoggerFactory.getLogger(ConsentSweep.class);
    private static final String LEASE = "consent-sweep";
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final EndConsent end;
    private final Leases leases;

    ConsentSweep(EndConsent end, Leases leases) {
        this.end = end;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${lamplighter.data-consents.sweep}")
    void sweep() {
        try {
            boolean more = true;
            while (more && leases.take(LEASE, HELD)) {
                List<String> overdue = end.overdue(BATCH);
                overdue.forEach(end::expire);
                more = overdue.size() == BATCH;
            }
        } catch (RuntimeException e) {
            log.warn(
                    "Consents that are over wait for the next sweep: {}",
                    e.getClass().getName());
        }
    }
}
