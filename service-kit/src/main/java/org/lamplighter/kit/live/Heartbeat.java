package org.lamplighter.kit.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Keeps live views alive, and ends them before the server stops taking requests. */
final class Heartbeat implements SmartLifecycle {

    private final LiveStreams streams;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService beating;

    Heartbeat(LiveStreams streams, Duration pause) {
        this.streams = streams;
        this.pause = pause;
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heartbeat").factory());
        ScheduledFuture<?> _ = scheduler.scheduleWithFixedDelay(
                streams::beat, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        beating = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = beating;
        beating = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
        streams.dismiss();
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
