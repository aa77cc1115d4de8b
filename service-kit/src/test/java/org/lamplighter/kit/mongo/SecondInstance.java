package org.lamplighter.kit.mongo;

import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.bson.Document;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.outbox.OutboxRelay;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Repositories as another instance of the service has them: on the same store, with a relay and a clock of its own. */
public final class SecondInstance {

    private final AggregateFactory factory;

    public SecondInstance(
            MongoDatabase database,
            MongoConverter converter,
            PersonalDataCipher cipher,
            OutboxRelay relay,
            EventJson json,
            Clock clock) {
        // An earlier test may have cut the wire under pooled connections; an instance that starts has fresh ones.
        await().ignoreExceptionsInstanceOf(MongoException.class)
                .until(() -> database.runCommand(new Document("ping", 1)).containsKey("ok"));
        factory = new AggregateFactory(database, converter, cipher, relay, json, clock, () -> null);
    }

    public <T> Aggregates<T> aggregates(AggregateKind<T> kind) {
        return factory.aggregates(kind);
    }
}
