package org.lamplighter.billing.usage.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.billing.usage.IntervalMonth;
import org.lamplighter.billing.usage.Intervals;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.stereotype.Component;

/** Reads months by their ids, which hold account and month in order: no other index is needed. */
@Component
final class MongoIntervals implements Intervals {

    private static final String AFTER_ALL_MONTHS = "-~";
    private static final Bson STATE = Projections.include("version", "state");

    private final MongoCollection<Document> months;
    private final StateDocuments<IntervalMonth> documents;

    MongoIntervals(AggregateFactory factory, AggregateKind<IntervalMonth> intervalMonthKind) {
        this.months = factory.collection(intervalMonthKind);
        this.documents = factory.documents(intervalMonthKind);
    }

    @Override
    public Optional<IntervalMonth> of(AccountNumber account, YearMonth month) {
        return Optional.ofNullable(months.find(Filters.eq(IntervalMonth.id(account, month)))
                        .projection(STATE)
                        .first())
                .map(document -> documents.stored(document).state());
    }

    @Override
    public Optional<YearMonth> first(AccountNumber account) {
        return Optional.ofNullable(months.find(ofAccount(account))
                        .sort(Sorts.ascending("_id"))
                        .limit(1)
                        .projection(Projections.include("_id"))
                        .first())
                .map(document -> YearMonth.parse(
                        document.getString("_id").substring(account.value().length() + 1)));
    }

    @Override
    public Optional<IntervalMonth> last(AccountNumber account) {
        return Optional.ofNullable(months.find(ofAccount(account))
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .projection(STATE)
                        .first())
                .map(document -> documents.stored(document).state());
    }

    private static Bson ofAccount(AccountNumber account) {
        return Filters.and(
                Filters.gt("_id", account.value() + "-"), Filters.lt("_id", account.value() + AFTER_ALL_MONTHS));
    }
}
