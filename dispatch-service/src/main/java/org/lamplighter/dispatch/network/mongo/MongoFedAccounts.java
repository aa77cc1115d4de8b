package org.lamplighter.dispatch.network.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.Fed;
import org.lamplighter.dispatch.network.FedAccounts;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * One document per account: its number, its transformer area, and the areas it hung on before. A device's accounts are a few
 * ranges of the index (area, number), however many accounts there are; a feeder that changes its substation changes none of
 * these documents.
 */
@Repository
class MongoFedAccounts implements FedAccounts {

    private static final String AREA = "transformer";
    private static final String STOPPED = "stopped";

    /** An account moves a few times in its life. */
    private static final int MOST_KEPT = 20;

    /** A large substation feeds more areas than an index is asked for at once: beyond some hundred a store may rather read all of it. */
    private static final int MOST_COUNTED_AT_ONCE = 100;

    private final MongoCollection<Document> accounts;

    MongoFedAccounts(MongoDatabaseFactory databases) {
        accounts = databases.getMongoDatabase().getCollection("fedAccounts");
        accounts.createIndex(Indexes.ascending(AREA, "_id"));
    }

    @Override
    public void placed(
            String accountNumber,
            @Nullable String transformerArea,
            @Nullable Instant stoppedSince,
            Instant from,
            long sequence) {
        Document before = accounts.find(Filters.eq(accountNumber)).first();
        if (before != null && before.getLong("sequence") >= sequence) {
            return;
        }
        Document next = new Document("_id", accountNumber).append("sequence", sequence);
        if (transformerArea != null) {
            next.append(AREA, transformerArea);
        }
        if (stoppedSince != null) {
            next.append(STOPPED, Date.from(stoppedSince));
        }
        next.append("since", Date.from(from));
        if (before != null) {
            keepPast(before, next, transformerArea, from);
        }
        try {
            accounts.replaceOne(
                    Filters.and(Filters.eq(accountNumber), Filters.lt("sequence", sequence)),
                    next,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // The same or something newer is kept already.
        }
    }

    private static void keepPast(Document before, Document next, @Nullable String transformerArea, Instant from) {
        List<Document> past = new ArrayList<>(before.getList("before", Document.class, List.of()));
        String was = before.getString(AREA);
        if (Objects.equals(was, transformerArea)) {
            next.put("since", before.getDate("since"));
        } else if (was != null) {
            past.add(new Document(AREA, was)
                    .append("since", before.getDate("since"))
                    .append("until", Date.from(from)));
        }
        if (!past.isEmpty()) {
            next.append("before", past.subList(Math.max(0, past.size() - MOST_KEPT), past.size()));
        }
    }

    @Override
    public Optional<Instant> stoppedSince(String accountNumber) {
        return Optional.ofNullable(accounts.find(Filters.eq(accountNumber)).first())
                .map(account -> account.getDate(STOPPED))
                .map(Date::toInstant);
    }

    @Override
    public List<Fed> under(List<String> transformerAreas, Optional<Fed> after, int atMost) {
        List<Fed> found = new ArrayList<>();
        List<String> areas = transformerAreas.stream()
                .sorted()
                .filter(area -> after.isEmpty() || area.compareTo(after.get().transformerArea()) >= 0)
                .toList();
        for (String area : areas) {
            if (found.size() >= atMost) {
                break;
            }
            Bson ofArea = Filters.eq(AREA, area);
            Bson range = after.filter(last -> last.transformerArea().equals(area))
                    .map(last -> Filters.and(ofArea, Filters.gt("_id", last.accountNumber())))
                    .orElse(ofArea);
            accounts.find(range)
                    .sort(Sorts.ascending(AREA, "_id"))
                    .projection(Projections.include("_id"))
                    .limit(atMost - found.size())
                    .forEach(account -> found.add(new Fed(area, account.getString("_id"))));
        }
        return found;
    }

    @Override
    public long count(List<String> transformerAreas) {
        return transformerAreas.stream()
                .distinct()
                .gather(Gatherers.windowFixed(MOST_COUNTED_AT_ONCE))
                .mapToLong(areas -> accounts.countDocuments(Filters.in(AREA, areas)))
                .sum();
    }
}
