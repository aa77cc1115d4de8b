package org.lamplighter.kit.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.lamplighter.kit.outbox.AcknowledgedEvents.Place;
import org.lamplighter.kit.outbox.Outbox.Overdue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what a crash or a broken broker left behind: first one document to see whether the broker answers, then many at a time. */
final class OutboxSweep {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweep.class);

    /** What a sweep does with documents. */
    interface Publication {
        /** Publishes one document's events and notes that the broker has them. */
        void of(Place place, List<PendingEvent> pending);

        /** Takes what the broker has out of the documents. */
        void clear();
    }

    /** The broker is away; this document's event showed it. */
    record Failure(Place place, PublicationFailedException fault) {}

    private final OutboxProperties properties;
    private final Clock clock;
    private final Publication publication;

    OutboxSweep(OutboxProperties properties, Clock clock, Publication publication) {
        this.properties = properties;
        this.clock = clock;
        this.publication = publication;
    }

    /** Sweeps one collection until nothing is overdue or the broker fails. */
    Optional<Failure> of(Outbox outbox, Runnable brokerAnswers) {
        while (true) {
            List<Overdue> overdue = outbox.overdue(clock.instant(), properties.sweepBatch());
            if (overdue.isEmpty()) {
                return Optional.empty();
            }
            AtomicReference<Failure> failure = new AtomicReference<>();
            one(outbox, overdue.getFirst(), failure);
            if (failure.get() == null) {
                brokerAnswers.run();
                all(outbox, overdue.subList(1, overdue.size()), failure);
                publication.clear();
            }
            if (failure.get() != null) {
                return Optional.of(failure.get());
            }
            if (overdue.size() < properties.sweepBatch()) {
                return Optional.empty();
            }
        }
    }

    private void all(Outbox outbox, List<Overdue> overdue, AtomicReference<Failure> failure) {
        Semaphore free = new Semaphore(properties.sweepStrands());
        try (ExecutorService strands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Overdue document : overdue) {
                free.acquireUninterruptibly();
                strands.execute(() -> {
                    try {
                        if (failure.get() == null) {
                            one(outbox, document, failure);
                        }
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private void one(Outbox outbox, Overdue overdue, AtomicReference<Failure> failure) {
        Place place = new Place(outbox, overdue.id());
        try {
            Instant until = clock.instant().plus(properties.claimFor());
            if (!outbox.claim(overdue, until)) {
                return;
            }
            List<PendingEvent> pending = outbox.pending(overdue.id());
            if (pending.isEmpty()) {
                outbox.settle(overdue.id());
            } else {
                publication.of(place, pending);
            }
        } catch (PublicationFailedException e) {
            if (e.brokerAway()) {
                failure.compareAndSet(null, new Failure(place, e));
                outbox.release(overdue);
            } else {
                log.error("The broker refuses an event of {} {}", outbox.name(), overdue.id(), e);
            }
        } catch (RuntimeException e) {
            log.warn("Events of {} {} stay for a later sweep: {}", outbox.name(), overdue.id(), e.toString());
        }
    }
}
