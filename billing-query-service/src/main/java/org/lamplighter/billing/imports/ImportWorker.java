package org.lamplighter.billing.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads imports in the background, from when the service is up until it goes. */
public final class ImportWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LAST_CHUNK = Duration.ofSeconds(20);

    private final LoadImports load;
    private final Duration poll;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("imports").unstarted(this::run);
    private volatile boolean closed;

    ImportWorker(LoadImports load, Duration poll) {
        this.load = load;
        this.poll = poll;
    }

    void start() {
        thread.start();
    }

    /** There is something to load. */
    public void wake() {
        work.release();
    }

    private void run() {
        step(load::dropAbandoned);
        while (!closed) {
            step(() -> load.open().forEach(id -> step(() -> load.load(id, () -> !closed))));
            await();
        }
    }

    private static void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // What was done stays done; the rest is tried again at the next round.
            log.warn("An import waits for the next round: {}", e.getClass().getName());
        }
    }

    private void await() {
        try {
            if (work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(LAST_CHUNK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
