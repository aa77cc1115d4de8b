package org.lamplighter.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

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

    private static final Bson PENDING = Projections.include("outbox", "sequence");

    private final MongoCollection<Document> collection;

    public Outbox(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    List<PendingEvent> pending(String id) {
        Document found = collection.find(Filters.eq(id)).projection(PENDING).first();
        if (found == null) {
            return List.of();
        }
        return found.getList("outbox", Document.class, List.of()).stream()
                .map(PendingEvent::from)
                .toList();
    }

    /** Takes acknowledged events out. Does not touch the version: a writer at work is not disturbed. */
    void acknowledged(String id, long lastSequence) {
        boolean emptied = collection
                        .updateOne(
                                Filters.and(Filters.eq(id), Filters.eq("sequence", lastSequence)),
                                Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxDue")))
                        .getMatchedCount()
                == 1;
        if (!emptied) {
            collection.updateOne(Filters.eq(id), Updates.pull("outbox", Filters.lte("seq", lastSequence)));
        }
    }

    /** Documents whose events should have been published by now, taken for this instance until {@code claimedUntil}. */
    List<String> claimOverdue(Instant now, Instant claimedUntil, int atMost) {
        List<Document> overdue = collection
                .find(Filters.lte("outboxDue", Date.from(now)))
                .sort(Sorts.ascending("outboxDue"))
                .projection(Projections.include("outboxDue"))
                .limit(atMost)
                .into(new ArrayList<>());
        List<String> claimed = new ArrayList<>(overdue.size());
        for (Document document : overdue) {
            Bson asSeen = Filters.and(
                    Filters.eq(document.getString("_id")), Filters.eq("outboxDue", document.getDate("outboxDue")));
            if (collection
                            .updateOne(asSeen, Updates.set("outboxDue", Date.from(claimedUntil)))
                            .getModifiedCount()
                    == 1) {
                claimed.add(document.getString("_id"));
            }
        }
        return claimed;
    }

    /** Gives claimed documents back to the next sweep. */
    void release(List<String> ids, Instant due) {
        collection.updateMany(
                Filters.and(Filters.in("_id", ids), Filters.exists("outboxDue")),
                Updates.set("outboxDue", Date.from(due)));
    }
}
