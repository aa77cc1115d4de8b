package org.lamplighter.intake.progress.web;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.progress.Followers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps live views alive, and ends them before the server stops taking requests. */
@Component
class Heartbeat implements SmartLifecycle {

    private final Followers followers;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService beating;

    Heartbeat(Followers followers, @Value("${lamplighter.intake.progress.heartbeat}") Duration pause) {
        this.followers = followers;
        this.pause = pause;
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heartbeat").factory());
        ScheduledFuture<?> _ = scheduler.scheduleWithFixedDelay(
                followers::beat, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        beating = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = beating;
        beating = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
        followers.dismiss();
    }

    @Override
    public boolean isRunning() {
        return beating != null;
    }

    /** Stops before the web server does, which would wait for open views. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
