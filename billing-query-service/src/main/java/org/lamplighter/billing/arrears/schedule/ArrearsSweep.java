package org.lamplighter.billing.arrears.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.arrears.FollowArrears;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.personal.AccountNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for arrears whose time has come. One instance looks at a time; two that look at once would do no harm, only work. */
@Component
final class ArrearsSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ArrearsSweep.class);
    private static final String LEASE = "arrears-sweep";
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final FollowArrears follow;
    private final Leases leases;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService sweeper;

    ArrearsSweep(FollowArrears follow, Leases leases, @Value("${lamplighter.arrears.sweep}") Duration pause) {
        this.follow = follow;
        this.leases = leases;
        this.pause = pause;
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("Sweep of arrears failed and is tried again: {}", e.toString());
        }
    }

    private void sweep() {
        boolean more = true;
        while (more && leases.take(LEASE, HELD)) {
            List<AccountNumber> due = follow.due(BATCH);
            long looked = due.stream().filter(this::looked).count();
            more = looked == BATCH; // those that fail stay the first in line: the next round tries them again
        }
    }

    private boolean looked(AccountNumber account) {
        try {
            follow.changed(account);
            return true;
        } catch (RuntimeException e) {
            log.warn("Arrears of an account wait for the next sweep: {}", e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("arrears-sweep").factory());
        ScheduledFuture<?> _ = scheduler.scheduleWithFixedDelay(
                this::sweepQuietly, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        sweeper = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = sweeper;
        sweeper = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }
}
