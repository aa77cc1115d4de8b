package org.lamplighter.dispatch.calendar.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.dispatch.calendar.Feeds;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/** One document per crew, found by the hash of its secret. */
@Repository
class MongoFeeds implements Feeds {

    private static final String HASH = "hash";

    private final MongoCollection<Document> feeds;

    MongoFeeds(MongoDatabaseFactory databases) {
        feeds = databases.getMongoDatabase().getCollection("crewCalendarFeeds");
        feeds.createIndex(Indexes.ascending(HASH));
    }

    @Override
    public void open(Feed feed, String hash) {
        feeds.replaceOne(
                Filters.eq(feed.crewId()),
                new Document("_id", feed.crewId()).append(HASH, hash).append("language", feed.language()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void close(String crewId) {
        feeds.deleteOne(Filters.eq(crewId));
    }

    @Override
    public Optional<Feed> find(String hash) {
        return Optional.ofNullable(feeds.find(Filters.eq(HASH, hash)).first())
                .map(found -> new Feed(found.getString("_id"), found.getString("language")));
    }
}
