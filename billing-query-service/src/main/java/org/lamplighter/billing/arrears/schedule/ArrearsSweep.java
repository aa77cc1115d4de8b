package org.lamplighter.billing.arrears.schedule;

import java.time.Duration;
import java.util.List;
import org.lamplighter.billing.arrears.FollowArrears;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.personal.AccountNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for arrears whose time has come. One instance looks at a time; two that look at once would do no harm, only work. */
@Component
final class ArrearsSweep {

    private static final Logger log = LoggerFactory.getLogger(ArrearsSweep.class);
    private static final String LEASE = "arrears-sweep";
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final FollowArrears follow;
    private final Leases leases;

    ArrearsSweep(FollowArrears follow, Leases leases) {
        this.follow = follow;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${lamplighter.arrears.sweep}")
    void sweep() {
        try {
            boolean more = true;
            while (more && leases.take(LEASE, HELD)) {
                List<AccountNumber> due = follow.due(BATCH);
                long looked = due.stream().filter(this::looked).count();
                more = looked == BATCH; // those that fail stay the first in line: the next round tries them again
            }
        } catch (RuntimeException e) {
            log.warn(
                    "Sweep of arrears failed and is tried again: {}",
                    e.getClass().getName());
        }
    }

    private boolean looked(AccountNumber account) {
        try {
            follow.changed(account);
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "Arrears of an account wait for the next sweep: {}",
                    e.getClass().getName());
            return false;
        }
    }
}
