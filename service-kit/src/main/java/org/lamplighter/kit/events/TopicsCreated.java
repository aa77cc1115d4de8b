package org.lamplighter.kit.events;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that this service owns and its dead letters, before anything is consumed. When the broker is away the
 * service starts nevertheless and creates them as soon as it answers.
 */
final class TopicsCreated implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsCreated.class);
    private static final long PAUSE_SECONDS = 2;

    private final KafkaAdmin admin;
    private volatile @Nullable ScheduledExecutorService retrying;

    TopicsCreated(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("topics").factory());
        retrying = scheduler;
        if (created()) {
            scheduler.shutdown();
            return;
        }
        log.warn("The broker does not answer; topics are created as soon as it does");
        ScheduledFuture<?> _ = scheduler.scheduleWithFixedDelay(
                () -> {
                    if (created()) {
                        log.info("The broker answers; topics are there");
                        scheduler.shutdown();
                    }
                },
                PAUSE_SECONDS,
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    }

    private boolean created() {
        try {
            return admin.initialize();
        } catch (RuntimeException e) {
            log.debug("Topics not created yet", e);
            return false;
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = retrying;
        retrying = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return retrying != null;
    }

    /** Before the outbox, the first request and the consumers. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }
}
