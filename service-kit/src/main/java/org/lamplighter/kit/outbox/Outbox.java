package org.lamplighter.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The outboxes of one collection: the arrays of pending events in its documents.
 *
 * <pre>
 * { _id, version, state,
 *   sequence: 7,                      last sequence given to an event of this aggregate
 *   outbox: [ {seq: 6, …}, {seq: 7, …} ],   not yet acknowledged by the broker
 *   outboxDue: ISODate }              when a sweep may take it; absent when the outbox is empty
 * </pre>
 */
public final class Outbox {

    private static final Bson PENDING = Projections.include("outbox");
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;

    public Outbox(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** A document whose events should have been published by now. */
    record Overdue(String id, Date due) {}

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    List<PendingEvent> pending(String id) {
        Document found = collection.find(Filters.eq(id)).projection(PENDING).first();
        return found == null ? List.of() : events(found);
    }

    private static List<PendingEvent> events(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(PendingEvent::from)
                .toList();
    }

    /**
     * Takes acknowledged events out of many documents in one round trip. Does not touch their versions: a writer at work is
     * not disturbed.
     *
     * @param lastSequences the last acknowledged sequence by aggregate id
     */
    void clear(Map<String, Long> lastSequences) {
        List<UpdateOneModel<Document>> whole = new ArrayList<>(lastSequences.size());
        lastSequences.forEach((id, last) -> whole.add(new UpdateOneModel<>(
                Filters.and(Filters.eq(id), Filters.eq("sequence", last)),
                Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxDue")))));
        if (collection.bulkWrite(whole, IN_ANY_ORDER).getMatchedCount() == whole.size()) {
            return;
        }
        // Some were given further events meanwhile, which stay.
        List<UpdateOneModel<Document>> parts = new ArrayList<>(lastSequences.size());
        lastSequences.forEach((id, last) ->
                parts.add(new UpdateOneModel<>(Filters.eq(id), Updates.pull("outbox", Filters.lte("seq", last)))));
        collection.bulkWrite(parts, IN_ANY_ORDER);
    }

    /** Documents due for a sweep, longest overdue first. */
    List<Overdue> overdue(Instant now, int atMost) {
        return collection
                .find(Filters.lte("outboxDue", Date.from(now)))
                .sort(Sorts.ascending("outboxDue"))
                .projection(Projections.include("outboxDue"))
                .limit(atMost)
                .map(found -> new Overdue(found.getString("_id"), found.getDate("outboxDue")))
                .into(new ArrayList<>());
    }

    /** Takes a document for this instance until {@code claimedUntil}, unless another took it or it was written to. */
    boolean claim(Overdue overdue, Instant claimedUntil) {
        return collection
                        .updateOne(
                                Filters.and(Filters.eq(overdue.id()), Filters.eq("outboxDue", overdue.due())),
                                Updates.set("outboxDue", Date.from(claimedUntil)))
                        .getModifiedCount()
                == 1;
    }

    /** Gives a claimed document back to the next sweep, in its old place. */
    void release(Overdue overdue) {
        collection.updateOne(
                Filters.and(Filters.eq(overdue.id()), Filters.exists("outboxDue")),
                Updates.set("outboxDue", overdue.due()));
    }

    /** A claimed document turned out to have nothing to publish. */
    void settle(String id) {
        collection.updateOne(Filters.and(Filters.eq(id), Filters.size("outbox", 0)), Updates.unset("outboxDue"));
    }

    /** When the event was decided that has waited longest, as the order of sweeping tells. */
    Optional<Instant> oldest() {
        Document first = collection
                .find(Filters.gt("outboxDue", Date.from(Instant.EPOCH)))
                .sort(Sorts.ascending("outboxDue"))
                .projection(PENDING)
                .first();
        return first == null
                ? Optional.empty()
                : events(first).stream().map(PendingEvent::time).min(Instant::compareTo);
    }

    /** The outboxes of the same collection. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outbox outbox
                && outbox.collection.getNamespace().equals(collection.getNamespace());
    }

    @Override
    public int hashCode() {
        return collection.getNamespace().hashCode();
    }
}
