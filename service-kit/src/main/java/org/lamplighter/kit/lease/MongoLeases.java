package org.lamplighter.kit.lease;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;

/** One document per lease; taken by a conditional write, for the first time by an insert that only one can do. */
final class MongoLeases implements Leases {

    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String holder = ManagementFactory.getRuntimeMXBean().getName() + "/" + new ObjectId();

    MongoLeases(MongoDatabase database, Clock clock) {
        this.leases = database.getCollection("leases");
        this.clock = clock;
    }

    @Override
    public boolean take(String name, Duration duration) {
        Instant now = clock.instant();
        Date until = Date.from(now.plus(duration));
        boolean taken = leases.updateOne(
                                Filters.and(
                                        Filters.eq(name),
                                        Filters.or(Filters.eq("holder", holder), Filters.lte("until", Date.from(now)))),
                                Updates.combine(Updates.set("holder", holder), Updates.set("until", until)))
                        .getMatchedCount()
                == 1;
        return taken || takeFirst(name, until);
    }

    private boolean takeFirst(String name, Date until) {
        if (leases.find(Filters.eq(name)).first() != null) {
            return false;
        }
        try {
            leases.insertOne(new Document("_id", name).append("holder", holder).append("until", until));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void giveBack(String name) {
        leases.deleteOne(Filters.and(Filters.eq(name), Filters.eq("holder", holder)));
    }
}
