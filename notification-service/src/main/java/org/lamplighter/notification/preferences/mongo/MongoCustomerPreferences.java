package org.lamplighter.notification.preferences.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.StaleVersionException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.CustomerPreferences;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.preferences.Preferences;
import org.lamplighter.notification.preferences.Preferences.Choice;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** {@code { _id: customer, version, off: [ {kind, channel} ] }}, changed by one conditional write. */
@Component
final class MongoCustomerPreferences implements CustomerPreferences {

    private static final int MOST_ATTEMPTS = 5;

    private final MongoCollection<Document> collection;

    MongoCustomerPreferences(MongoDatabaseFactory databases) {
        this.collection = databases.getMongoDatabase().getCollection("preferences");
    }

    @Override
    public Stored<Preferences> of(String customer) {
        Document found = collection.find(Filters.eq(customer)).first();
        return found == null
                ? new Stored<>(customer, 0, Preferences.DEFAULT)
                : new Stored<>(customer, found.getLong("version"), new Preferences(choices(found)));
    }

    @Override
    public Stored<Preferences> replace(String customer, OptionalLong expected, Preferences wanted) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long present = of(customer).version();
            if (expected.isPresent() && expected.getAsLong() != present) {
                throw new StaleVersionException(present);
            }
            if (write(customer, present, wanted)) {
                return new Stored<>(customer, present + 1, wanted);
            }
        }
        throw new ContendedException("preferences", customer);
    }

    private boolean write(String customer, long present, Preferences wanted) {
        List<Document> off = wanted.off().stream()
                .map(choice -> new Document("kind", choice.kind().name())
                        .append("channel", choice.channel().name()))
                .toList();
        if (present == 0) {
            return insert(new Document("_id", customer).append("version", 1L).append("off", off));
        }
        return collection
                        .updateOne(
                                Filters.and(Filters.eq(customer), Filters.eq("version", present)),
                                Updates.combine(Updates.set("off", off), Updates.set("version", present + 1)))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Set<Choice> choices(Document found) {
        return found.getList("off", Document.class).stream()
                .map(MongoCustomerPreferences::choice)
                .collect(Collectors.toSet());
    }

    private static Choice choice(Document element) {
        return new Choice(
                MessageKind.valueOf(element.getString("kind")), ChannelKind.valueOf(element.getString("channel")));
    }
}
