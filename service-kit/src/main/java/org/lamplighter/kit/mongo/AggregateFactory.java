package org.lamplighter.kit.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.outbox.OutboxRelay;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Makes a service's repositories from their {@link AggregateKind}s. */
public final class AggregateFactory {

    private final MongoDatabase database;
    private final MongoConverter converter;
    private final PersonalDataCipher cipher;
    private final OutboxRelay relay;
    private final EventJson json;
    private final Clock clock;
    private final Supplier<@Nullable String> traceparent;

    AggregateFactory(
            MongoDatabase database,
            MongoConverter converter,
            PersonalDataCipher cipher,
            OutboxRelay relay,
            EventJson json,
            Clock clock,
            Supplier<@Nullable String> traceparent) {
        this.database = database;
        this.converter = converter;
        this.cipher = cipher;
        this.relay = relay;
        this.json = json;
        this.clock = clock;
        this.traceparent = traceparent;
    }

    /** The aggregates of this kind. Creates the collection's indexes. */
    public <T> Aggregates<T> aggregates(AggregateKind<T> kind) {
        MongoCollection<Document> collection = collection(kind);
        collection.createIndex(Indexes.ascending("outboxDue"), new IndexOptions().sparse(true));
        for (Bson index : kind.indexes()) {
            collection.createIndex(index);
        }
        return new MongoAggregates<>(kind, collection, documents(kind), relay, json, clock, traceparent);
    }

    /** The collection of this kind, for a service's own queries. */
    public MongoCollection<Document> collection(AggregateKind<?> kind) {
        return database.getCollection(kind.name());
    }

    /** Reads what such queries find. */
    public <T> StateDocuments<T> documents(AggregateKind<T> kind) {
        return new StateDocuments<>(kind.state(), converter, cipher);
    }
}
