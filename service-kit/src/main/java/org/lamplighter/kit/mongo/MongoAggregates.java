package org.lamplighter.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.StaleVersionException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.outbox.Outbox;
import org.lamplighter.kit.outbox.OutboxRelay;
import org.lamplighter.kit.outbox.PendingEvent;

/**
 * Aggregates of one kind in one collection. See {@link Outbox} for the document's form; beside it {@code handled} holds the
 * marks of requests and {@code applied} the last sequence applied per foreign aggregate.
 */
final class MongoAggregates<T> implements Aggregates<T> {

    /** Writers that meet at one document this often in a row are better told to come back. */
    private static final int MOST_ATTEMPTS = 20;

    private static final Bson STATE = Projections.include("version", "state");

    private final AggregateKind<T> kind;
    private final MongoCollection<Document> collection;
    private final StateDocuments<T> documents;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final EventJson json;
    private final Clock clock;
    private final Supplier<@Nullable String> traceparent;

    MongoAggregates(
            AggregateKind<T> kind,
            MongoCollection<Document> collection,
            StateDocuments<T> documents,
            OutboxRelay relay,
            EventJson json,
            Clock clock,
            Supplier<@Nullable String> traceparent) {
        this.kind = kind;
        this.collection = collection;
        this.documents = documents;
        this.outbox = new Outbox(collection);
        this.relay = relay;
        this.json = json;
        this.clock = clock;
        this.traceparent = traceparent;
        relay.watch(outbox);
    }

    @Override
    public Optional<Stored<T>> find(String id) {
        return Optional.ofNullable(
                        collection.find(Filters.eq(id)).projection(STATE).first())
                .map(documents::stored);
    }

    @Override
    public Answer create(
            String id, IdempotentRequest request, Supplier<Decision<T>> decide, Function<Stored<T>, Answer> answer) {
        Decision<T> decision = decide.get();
        if (decision instanceof Decision.Changed<T> changed) {
            // Straight to the insert: a request is new far more often than repeated, and the id tells the two apart.
            Answer given = answer.apply(new Stored<>(id, 1, changed.state()));
            if (insert(id, changed, document -> documents.mark(document, request, given, now()))) {
                return given;
            }
        }
        Document present = read(id);
        if (present != null) {
            return replayOrThrow(id, present, request);
        }
        changedOrThrow(decision);
        throw new ContendedException(kind.name(), id);
    }

    @Override
    public Answer change(
            String id, IdempotentRequest request, Function<T, Decision<T>> decide, Function<Stored<T>, Answer> answer) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Document document = read(id);
            if (document == null) {
                throw new RejectedException(Rejection.notFound());
            }
            Optional<Answer> before = documents.replay(document, request);
            if (before.isPresent()) {
                return before.get();
            }
            Stored<T> stored = documents.stored(document);
            if (request.expectedVersion().isPresent()
                    && request.expectedVersion().getAsLong() != stored.version()) {
                throw new StaleVersionException(stored.version());
            }
            switch (decide.apply(stored.state())) {
                case Decision.Rejected<T> rejected -> throw new RejectedException(rejected.rejection());
                case Decision.Unchanged<T> ignored -> {
                    return answer.apply(stored);
                }
                case Decision.Changed<T> changed -> {
                    Answer given = answer.apply(new Stored<>(id, stored.version() + 1, changed.state()));
                    documents.mark(document, request, given, now());
                    if (update(document, changed)) {
                        return given;
                    }
                }
            }
        }
        throw new ContendedException(kind.name(), id);
    }

    @Override
    public boolean create(String id, EventMetadata cause, Supplier<Decision<T>> decide) {
        Decision<T> decision = decide.get();
        if (!(decision instanceof Decision.Changed<T>) && read(id) != null) {
            return false; // Decided before, when the state of things allowed it.
        }
        return insert(id, changedOrThrow(decision), document -> documents.applied(document, cause));
    }

    @Override
    public boolean change(String id, EventMetadata cause, Function<T, Decision<T>> decide) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Document document = readOrThrow(id);
            if (documents.isApplied(document, cause)) {
                return false;
            }
            documents.applied(document, cause);
            Stored<T> stored = documents.stored(document);
            boolean written = switch (decide.apply(stored.state())) {
                case Decision.Rejected<T> rejected -> throw new RejectedException(rejected.rejection());
                case Decision.Unchanged<T> ignored ->
                    update(document, new Decision.Changed<>(stored.state(), List.of()));
                case Decision.Changed<T> changed -> update(document, changed);
            };
            if (written) {
                return true;
            }
        }
        throw new ContendedException(kind.name(), id);
    }

    @Override
    public boolean create(String id, Supplier<Decision<T>> decide) {
        return insert(id, changedOrThrow(decide.get()), document -> {});
    }

    @Override
    public Stored<T> change(String id, Function<T, Decision<T>> decide) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Document document = readOrThrow(id);
            Stored<T> stored = documents.stored(document);
            switch (decide.apply(stored.state())) {
                case Decision.Rejected<T> rejected -> throw new RejectedException(rejected.rejection());
                case Decision.Unchanged<T> ignored -> {
                    return stored;
                }
                case Decision.Changed<T> changed -> {
                    if (update(document, changed)) {
                        return new Stored<>(id, stored.version() + 1, changed.state());
                    }
                }
            }
        }
        throw new ContendedException(kind.name(), id);
    }

    private interface Marking {
        void on(Document document);
    }

    private boolean insert(String id, Decision.Changed<T> changed, Marking marking) {
        List<PendingEvent> events = pending(0, changed.events());
        Document document = new Document("_id", id)
                .append("version", 1L)
                .append("state", documents.write(changed.state()))
                .append("sequence", (long) events.size())
                .append("outbox", events.stream().map(PendingEvent::toDocument).toList());
        if (!events.isEmpty()) {
            document.append("outboxDue", Date.from(relay.dueFrom(now())));
        }
        marking.on(document);
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        if (!events.isEmpty()) {
            relay.written(outbox, id, events);
        }
        return true;
    }

    /** The conditional write: takes effect only if nobody changed the document since it was read. */
    private boolean update(Document read, Decision.Changed<T> changed) {
        String id = read.getString("_id");
        long version = read.getLong("version");
        long sequence = read.getLong("sequence");
        List<PendingEvent> events = pending(sequence, changed.events());
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set("state", documents.write(changed.state())));
        updates.add(Updates.set("version", version + 1));
        documents.marks(read).forEach((field, value) -> updates.add(Updates.set(field, value)));
        long acknowledged = relay.acknowledgedUpTo(outbox, id);
        boolean alone = outboxUpdates(read, sequence, acknowledged, events, updates);
        Bson unchangedSince = Filters.and(Filters.eq(id), Filters.eq("version", version));
        if (collection.updateOne(unchangedSince, Updates.combine(updates)).getMatchedCount() == 0) {
            return false;
        }
        if (acknowledged > 0) {
            relay.cleared(outbox, id, acknowledged);
        }
        if (!events.isEmpty()) {
            relay.written(outbox, id, alone ? events : null);
        }
        return true;
    }

    /** Adds new events and takes out those the broker has. Returns whether nothing older waits. */
    private boolean outboxUpdates(
            Document read, long sequence, long acknowledged, List<PendingEvent> events, List<Bson> updates) {
        List<Document> before = read.getList("outbox", Document.class, List.of());
        List<Document> waiting = before.stream()
                .filter(element -> element.getLong("seq") > acknowledged)
                .toList();
        List<Document> added = events.stream().map(PendingEvent::toDocument).toList();
        if (waiting.size() < before.size()) {
            updates.add(Updates.set(
                    "outbox", Stream.concat(waiting.stream(), added.stream()).toList()));
            if (waiting.isEmpty() && added.isEmpty()) {
                updates.add(Updates.unset("outboxDue"));
            }
        } else if (!added.isEmpty()) {
            updates.add(Updates.pushEach("outbox", added));
        }
        if (!added.isEmpty()) {
            updates.add(Updates.set("sequence", sequence + added.size()));
            updates.add(Updates.set("outboxDue", Date.from(relay.dueFrom(now()))));
        }
        return waiting.isEmpty();
    }

    private List<PendingEvent> pending(long sequence, List<Event> events) {
        Instant now = now();
        String trace = traceparent.get();
        List<PendingEvent> pending = new ArrayList<>(events.size());
        long next = sequence;
        for (Event event : events) {
            next++;
            pending.add(new PendingEvent(
                    next,
                    EventTypes.typeOf(event.getClass()),
                    EventTypes.topicOf(event.getClass()),
                    now,
                    trace,
                    json.write(event)));
        }
        return pending;
    }

    private Answer replayOrThrow(String id, Document present, IdempotentRequest request) {
        return documents
                .replay(present, request)
                .orElseThrow(() ->
                        new IllegalStateException(kind.name() + " " + id + " exists, but not because of this request"));
    }

    private static <T> Decision.Changed<T> changedOrThrow(Decision<T> decision) {
        return switch (decision) {
            case Decision.Changed<T> changed -> changed;
            case Decision.Rejected<T> rejected -> throw new RejectedException(rejected.rejection());
            case Decision.Unchanged<T> ignored -> throw new IllegalStateException("creating an aggregate is a change");
        };
    }

    private @Nullable Document read(String id) {
        return collection.find(Filters.eq(id)).first();
    }

    private Document readOrThrow(String id) {
        Document document = read(id);
        if (document == null) {
            throw new NoSuchAggregateException(kind.name(), id);
        }
        return document;
    }

    private Instant now() {
        return clock.instant();
    }
}
