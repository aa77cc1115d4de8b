package org.lamplighter.kit.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keys whose events wait, because one of them could not be applied. The events themselves are in the topic's dead letters;
 * here stands where the first one lies.
 */
final class ParkedKeys {

    private final MongoCollection<Document> collection;

    /** What the store says, read when a topic's first event comes after an assignment of partitions. */
    private final ConcurrentMap<String, Set<String>> byTopic = new ConcurrentHashMap<>();

    ParkedKeys(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.ascending("topic"));
    }

    /**
     * A parked key.
     *
     * @param topic topic of its events
     * @param key id of the aggregate
     * @param deadLetterPartition partition of the dead-letter topic; all letters of a key share it
     * @param firstOffset where the event that could not be applied lies
     * @param waiting events that wait, the failed one included
     * @param reason why it could not be applied; never personal data
     * @param since when it was parked
     */
    record ParkedKey(
            String topic,
            String key,
            int deadLetterPartition,
            long firstOffset,
            long waiting,
            String reason,
            Instant since) {}

    /**
     * Another instance may have parked keys of the partitions that are assigned now. They are read when the next event
     * needs them and not here, where a store that is away would break the assignment.
     */
    void forget(String topic) {
        byTopic.remove(topic);
    }

    private Set<String> keysOf(String topic) {
        return byTopic.computeIfAbsent(topic, _ -> {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            for (Document document : collection.find(Filters.eq("topic", topic))) {
                keys.add(document.getString("key"));
            }
            return keys;
        });
    }

    boolean isParked(String topic, String key) {
        Set<String> keys = keysOf(topic);
        if (!keys.contains(key)) {
            return false;
        }
        if (find(topic, key) != null) {
            return true;
        }
        keys.remove(key); // Another instance's repair let it go.
        return false;
    }

    void park(String topic, String key, int partition, long offset, String reason, Instant now) {
        collection.updateOne(
                Filters.eq(id(topic, key)),
                Updates.combine(
                        Updates.setOnInsert("topic", topic),
                        Updates.setOnInsert("key", key),
                        Updates.setOnInsert("partition", partition),
                        Updates.setOnInsert("offset", offset),
                        Updates.setOnInsert("reason", reason),
                        Updates.setOnInsert("since", Date.from(now)),
                        Updates.inc("waiting", 1L)),
                new UpdateOptions().upsert(true));
        keysOf(topic).add(key);
    }

    /** Lets a key go, unless further events came to wait since it was read. */
    boolean release(ParkedKey parked) {
        boolean released = collection
                        .deleteOne(Filters.and(
                                Filters.eq(id(parked.topic(), parked.key())), Filters.eq("waiting", parked.waiting())))
                        .getDeletedCount()
                == 1;
        if (released) {
            byTopic.getOrDefault(parked.topic(), Set.of()).remove(parked.key());
        }
        return released;
    }

    /** How many keys of a topic are parked. */
    long count(String topic) {
        return collection.countDocuments(Filters.eq("topic", topic));
    }

    List<ParkedKey> all() {
        List<ParkedKey> parked = new ArrayList<>();
        collection.find().map(ParkedKeys::parked).into(parked);
        return parked;
    }

    @Nullable
    ParkedKey find(String topic, String key) {
        return collection
                .find(Filters.eq(id(topic, key)))
                .map(ParkedKeys::parked)
                .first();
    }

    private static ParkedKey parked(Document document) {
        return new ParkedKey(
                document.getString("topic"),
                document.getString("key"),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getLong("waiting"),
                document.getString("reason"),
                document.getDate("since").toInstant());
    }

    private static String id(String topic, String key) {
        return topic + "/" + key;
    }
}
