package org.lamplighter.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.outbox.AcknowledgedEvents.Place;
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

    private final EventPublisher publisher;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Counter published;
    private final Counter failed;
    private final OutboxSweep sweep;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<Place, Strand> strands = new ConcurrentHashMap<>();
    private final AcknowledgedEvents acknowledged = new AcknowledgedEvents();
    private volatile boolean brokerDown;
    private volatile double oldestAgeSeconds;
    private volatile @Nullable ExecutorService strandThreads;
    private volatile @Nullable ScheduledExecutorService clockwork;

    OutboxRelay(EventPublisher publisher, OutboxProperties properties, Clock clock, MeterRegistry metrics) {
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
        this.published = metrics.counter("lamplighter.outbox.published");
        this.failed = metrics.counter("lamplighter.outbox.failed");
        this.sweep = new OutboxSweep(properties, clock, publication());
        metrics.gauge("lamplighter.outbox.oldest.age.seconds", this, relay -> relay.oldestAgeSeconds);
    }

    private OutboxSweep.Publication publication() {
        return new OutboxSweep.Publication() {
            @Override
            public void of(Place place, List<PendingEvent> pending) {
                publish(place, pending);
            }

            @Override
            public void clear() {
                OutboxRelay.this.clear();
            }
        };
    }

    /** Includes a collection in the sweep. */
    public void watch(Outbox outbox) {
        outboxes.add(outbox);
    }

    /** When a document written now may be taken by a sweep. */
    public Instant dueFrom(Instant now) {
        return now.plus(properties.overdueAfter());
    }

    /** Up to which sequence the broker has a document's events, as far as they may still stand in it; else 0. */
    public long acknowledgedUpTo(Outbox outbox, String id) {
        return acknowledged.upTo(new Place(outbox, id));
    }

    /** A write of the aggregate took its acknowledged events out of the document. */
    public void cleared(Outbox outbox, String id, long sequence) {
        acknowledged.left(new Place(outbox, id), sequence);
    }

    /**
     * A document was written with events in its outbox.
     *
     * @param known the outbox as it is, when nothing older waits in it; else {@code null}: it will be read
     */
    public void written(Outbox outbox, String id, @Nullable List<PendingEvent> known) {
        ExecutorService threads = strandThreads;
        if (brokerDown || threads == null) {
            return; // The sweep publishes it as soon as the broker answers again.
        }
        Place place = new Place(outbox, id);
        if (strands.compute(place, (k, strand) -> strand == null ? Strand.RUNNING : Strand.AGAIN) == Strand.RUNNING) {
            threads.execute(() -> run(place, known));
        }
    }

    private void run(Place place, @Nullable List<PendingEvent> known) {
        List<PendingEvent> events = known;
        try {
            do {
                publish(place, events == null ? place.outbox().pending(place.id()) : events);
                events = null;
            } while (strands.computeIfPresent(place, (k, strand) -> strand == Strand.AGAIN ? Strand.RUNNING : null)
                    != null);
        } catch (PublicationFailedException e) {
            strands.remove(place);
            failed(place, e);
        } catch (RuntimeException e) {
            strands.remove(place);
            log.warn("Events of {} {} stay for the sweep: {}", place.outbox().name(), place.id(), e.toString());
        }
    }

    private void publish(Place place, List<PendingEvent> pending) {
        List<PendingEvent> events = acknowledged.without(place, pending);
        if (events.isEmpty()) {
            return;
        }
        publisher.publish(place.id(), events);
        published.increment(events.size());
        acknowledged.upTo(place, events.getLast().sequence());
    }

    private void failed(Place place, PublicationFailedException e) {
        failed.increment();
        if (!e.brokerAway()) {
            log.error("The broker refuses an event of {} {}: {}", place.outbox().name(), place.id(), e.getMessage(), e);
        } else if (!brokerDown) {
            brokerDown = true;
            log.warn(
                    "The broker does not acknowledge events; they stay in their documents until it does: {}",
                    e.getMessage());
        }
    }

    private void brokerAnswers() {
        if (brokerDown) {
            brokerDown = false;
            log.info("The broker acknowledges events again");
        }
    }

    private void sweepQuietly() {
        try {
            sweep();
            measureAge();
        } catch (RuntimeException e) {
            log.warn("Sweep of the outbox failed and is tried again: {}", e.toString());
        }
    }

    private void clearQuietly() {
        try {
            acknowledged.clear(strands::containsKey);
        } catch (RuntimeException e) {
            log.warn("Acknowledged events stay in their documents for now: {}", e.toString());
        }
    }

    /** Publishes every overdue event, until none is left or the broker fails. */
    void sweep() {
        for (Outbox outbox : outboxes) {
            Optional<OutboxSweep.Failure> failure = sweep.of(outbox, this::brokerAnswers);
            if (failure.isPresent()) {
                failed(failure.get().place(), failure.get().fault());
                return;
            }
        }
        brokerAnswers(); // Nothing is overdue, or all of it went out: the next write tries at once.
    }

    /** Clears what the broker has. */
    void clear() {
        acknowledged.clear(strands::containsKey);
    }

    private void measureAge() {
        Instant now = clock.instant();
        oldestAgeSeconds = outboxes.stream()
                .flatMap(outbox -> outbox.oldest().stream())
                .mapToDouble(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    @Override
    public void start() {
        strandThreads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("outbox-", 0).factory());
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("outbox-clockwork-", 0).factory());
        long pause = properties.sweepInterval().toMillis();
        ScheduledFuture<?> _ =
                scheduler.scheduleWithFixedDelay(this::sweepQuietly, pause, pause, TimeUnit.MILLISECONDS);
        long clearing = properties.clearInterval().toMillis();
        ScheduledFuture<?> _ =
                scheduler.scheduleWithFixedDelay(this::clearQuietly, clearing, clearing, TimeUnit.MILLISECONDS);
        clockwork = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService scheduler = clockwork;
        ExecutorService threads = strandThreads;
        clockwork = null;
        strandThreads = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
        if (threads != null) {
            threads.close(); // Waits for strands under way; each ends within the acknowledgement timeout.
            clearQuietly();
        }
    }

    @Override
    public boolean isRunning() {
        return strandThreads != null;
    }

    /** Up before the first request is taken, down after the last is answered. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
