package org.lamplighter.billing.utility.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.utility.UtilityBill;
import org.lamplighter.billing.utility.UtilityBills;
import org.lamplighter.billing.utility.UtilityYear;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.stereotype.Component;

/** Reads the utility's bills, one by id, many by the index over year and account. */
@Component
final class MongoUtilityBills implements UtilityBills {

    private final Aggregates<UtilityYear> years;
    private final MongoCollection<Document> collection;
    private final StateDocuments<UtilityYear> documents;

    MongoUtilityBills(
            AggregateFactory factory, AggregateKind<UtilityYear> utilityYearKind, Aggregates<UtilityYear> years) {
        this.years = years;
        this.collection = factory.collection(utilityYearKind);
        this.documents = factory.documents(utilityYearKind);
    }

    @Override
    public Optional<UtilityBill> of(AccountNumber account, YearMonth month) {
        return years.find(UtilityYear.id(account, month.getYear()))
                .flatMap(year -> Optional.ofNullable(year.state().bills().get(month)));
    }

    @Override
    public List<UtilityYear> ofYear(int year, @Nullable AccountNumber after, int limit) {
        Bson ofYear = Filters.eq("state.year", year);
        Bson page = after == null ? ofYear : Filters.and(ofYear, Filters.gt("state.accountNumber", after.value()));
        return collection
                .find(page)
                .sort(Sorts.ascending("state.year", "state.accountNumber"))
                .limit(limit)
                .projection(Projections.include("version", "state"))
                .map(document -> documents.stored(document).state())
                .into(new ArrayList<>());
    }
}
