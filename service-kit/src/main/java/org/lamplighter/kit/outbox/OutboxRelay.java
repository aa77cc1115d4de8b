package org.lamplighter.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes pending events: at once after the write, and by a sweep what a crash or a broken broker left behind.
 *
 * <p>Per aggregate one strand at a time publishes, in order. Two instances may publish the same event; the sequence number
 * lets consumers drop the second. An event leaves its document only after the broker acknowledged it.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private enum Strand {
        RUNNING,
        /** Something was written while it ran: look again. */
        AGAIN
    }

    private record Key(String collection, String id) {}

    private final EventPublisher publisher;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Counter published;
    private final Counter failed;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<Key, Strand> strands = new ConcurrentHashMap<>();
    private volatile boolean brokerDown;
    private volatile @Nullable ExecutorService strandThreads;
    private volatile @Nullable ScheduledExecutorService sweeper;

    OutboxRelay(EventPublisher publisher, OutboxProperties properties, Clock clock, MeterRegistry metrics) {
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
        this.published = metrics.counter("lamplighter.outbox.published");
        this.failed = metrics.counter("lamplighter.outbox.failed");
    }

    /** Includes a collection in the sweep. */
    public void watch(Outbox outbox) {
        outboxes.add(outbox);
    }

    /** When a document written now may be taken by a sweep. */
    public Instant dueFrom(Instant now) {
        return now.plus(properties.overdueAfter());
    }

    /**
     * A document was written with events in its outbox.
     *
     * @param known the outbox as it is, when the writer saw it empty before; else {@code null}: it will be read
     */
    public void written(Outbox outbox, String id, @Nullable List<PendingEvent> known) {
        ExecutorService threads = strandThreads;
        if (brokerDown || threads == null) {
            return; // The sweep publishes it as soon as the broker answers again.
        }
        Key key = new Key(outbox.name(), id);
        if (strands.compute(key, (k, strand) -> strand == null ? Strand.RUNNING : Strand.AGAIN) == Strand.RUNNING) {
            threads.execute(() -> run(key, outbox, known));
        }
    }

    private void run(Key key, Outbox outbox, @Nullable List<PendingEvent> known) {
        List<PendingEvent> events = known;
        try {
            do {
                publish(outbox, key.id(), events == null ? outbox.pending(key.id()) : events);
                events = null;
            } while (strands.computeIfPresent(key, (k, strand) -> strand == Strand.AGAIN ? Strand.RUNNING : null)
                    != null);
        } catch (PublicationFailedException e) {
            strands.remove(key);
            brokerFailed(e);
        } catch (RuntimeException e) {
            strands.remove(key);
            log.warn("Events of {} {} stay for the sweep: {}", key.collection(), key.id(), e.toString());
        }
    }

    private void publish(Outbox outbox, String id, List<PendingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        publisher.publish(id, events);
        published.increment(events.size());
        outbox.acknowledged(id, events.getLast().sequence());
    }

    private void brokerFailed(PublicationFailedException e) {
        failed.increment();
        if (!brokerDown) {
            brokerDown = true;
            log.warn(
                    "The broker does not acknowledge events; they stay in their documents until it does: {}",
                    e.getMessage());
        }
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.warn("Sweep of the outbox failed and is tried again: {}", e.toString());
        }
    }

    /** Publishes every overdue event, until none is left or the broker fails. */
    void sweep() {
        for (Outbox outbox : outboxes) {
            List<String> overdue;
            do {
                Instant now = clock.instant();
                overdue = outbox.claimOverdue(now, now.plus(properties.claimFor()), properties.sweepBatch());
                for (int i = 0; i < overdue.size(); i++) {
                    if (!sweepOne(outbox, overdue.get(i))) {
                        outbox.release(overdue.subList(i, overdue.size()), clock.instant());
                        return;
                    }
                }
            } while (overdue.size() == properties.sweepBatch());
        }
    }

    private boolean sweepOne(Outbox outbox, String id) {
        try {
            publish(outbox, id, outbox.pending(id));
        } catch (PublicationFailedException e) {
            brokerFailed(e);
            return false;
        }
        if (brokerDown) {
            brokerDown = false;
            log.info("The broker acknowledges events again");
        }
        return true;
    }

    @Override
    public void start() {
        strandThreads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("outbox-", 0).factory());
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox-sweep").factory());
        long pause = properties.sweepInterval().toMillis();
        ScheduledFuture<?> _ =
                scheduler.scheduleWithFixedDelay(this::sweepQuietly, pause, pause, TimeUnit.MILLISECONDS);
        sweeper = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = sweeper;
        ExecutorService threads = strandThreads;
        sweeper = null;
        strandThreads = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
        if (threads != null) {
            threads.close(); // Waits for strands under way; each ends within the acknowledgement timeout.
        }
    }

    @Override
    public boolean isRunning() {
        return strandThreads != null;
    }
}
