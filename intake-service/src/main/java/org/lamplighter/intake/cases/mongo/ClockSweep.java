package org.lamplighter.intake.cases.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.cases.ExpireClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for clocks that ran out. Of several instances one looks at a time: it takes the sweep for a while by a conditional
 * write. Two that look at once would do no harm, only work.
 */
@Component
class ClockSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockSweep.class);
    private static final String ID = "clock-sweep";
    private static final int BATCH = 200;

    private final ExpireClocks expireClocks;
    private final MongoCollection<Document> claims;
    private final Clock clock;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService sweeper;

    ClockSweep(
            ExpireClocks expireClocks,
            MongoDatabaseFactory databases,
            Clock clock,
            @Value("${lamplighter.intake.clock-sweep}") Duration pause) {
        this.expireClocks = expireClocks;
        this.claims = databases.getMongoDatabase().getCollection("claims");
        this.clock = clock;
        this.pause = pause;
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("Sweep of the clocks failed and is tried again: {}", e.toString());
        }
    }

    /** Archives everything due, if the sweep is to be had. */
    void sweep() {
        if (!claim()) {
            return;
        }
        int due;
        do {
            due = expireClocks.expire(BATCH);
        } while (due == BATCH);
    }

    /** Takes the sweep until shortly before the next look; whoever looks first then has it. */
    private boolean claim() {
        Instant now = clock.instant();
        try {
            claims.updateOne(
                    Filters.and(Filters.eq(ID), Filters.lte("until", Date.from(now))),
                    Updates.set("until", Date.from(now.plus(pause.dividedBy(2)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false; // Another instance has it.
            }
            throw e;
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock-sweep").factory());
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
