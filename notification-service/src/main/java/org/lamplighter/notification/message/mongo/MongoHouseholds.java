package org.lamplighter.notification.message.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lamplighter.notification.message.Household;
import org.lamplighter.notification.message.Households;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** {@code { _id: account, sequence, transformer, customers }}; only a bound account has a transformer here, so only those are indexed. */
@Component
final class MongoHouseholds implements Households {

    private static final String TRANSFORMER = "transformer";
    private static final String CUSTOMERS = "customers";
    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Document> accounts;

    MongoHouseholds(MongoDatabaseFactory databases) {
        this.accounts = databases.getMongoDatabase().getCollection("households");
        accounts.createIndex(Indexes.ascending(TRANSFORMER, "_id"));
    }

    @Override
    public void published(Household household, @Nullable String transformerArea, long sequence) {
        Document next = new Document("_id", household.accountNumber()).append(SEQUENCE, sequence);
        if (transformerArea != null && !household.customers().isEmpty()) {
            next.append(TRANSFORMER, transformerArea).append(CUSTOMERS, household.customers());
        }
        try {
            accounts.replaceOne(
                    Filters.and(Filters.eq(household.accountNumber()), Filters.lt(SEQUENCE, sequence)),
                    next,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // The same or something newer is kept already.
        }
    }

    @Override
    public List<Household> behind(String transformerArea, String after, int atMost) {
        return accounts.find(Filters.and(Filters.eq(TRANSFORMER, transformerArea), Filters.gt("_id", after)))
                .sort(Sorts.ascending(TRANSFORMER, "_id"))
                .limit(atMost)
                .map(account ->
                        new Household(account.getString("_id"), account.getList(CUSTOMERS, String.class, List.of())))
                .into(new ArrayList<>());
    }
}
