package org.lamplighter.billing.bill.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillingYear;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/** Reads bills out of their years without the readings; a single one without the other months. */
@Component
final class MongoBills implements Bills {

    private static final int MONTHS = 12;

    private final MongoCollection<Document> years;
    private final MongoConverter converter;

    MongoBills(AggregateFactory factory, AggregateKind<BillingYear> billingYearKind, MongoConverter converter) {
        this.years = factory.collection(billingYearKind);
        this.converter = converter;
    }

    @Override
    public Optional<Bill> of(AccountNumber account, YearMonth month) {
        Document year = years.find(Filters.eq(id(account, month.getYear())))
                .projection(Projections.include("state.bills." + month))
                .first();
        return year == null ? Optional.empty() : bills(year).stream().findFirst();
    }

    @Override
    public List<Bill> newest(AccountNumber account, @Nullable YearMonth before, int limit) {
        Bson ofAccount = Filters.eq("state.accountNumber", account.value());
        // January's page begins with the year before.
        Bson upTo = before == null
                ? ofAccount
                : Filters.and(
                        ofAccount,
                        Filters.lte("state.year", before.minusMonths(1).getYear()));
        // The newest year may have no bill yet, and the one after it is begun by December's reading.
        int most = limit / MONTHS + 3;
        List<Bill> found = new ArrayList<>();
        for (Document year : years.find(upTo)
                .sort(Sorts.descending("state.year"))
                .projection(Projections.include("state.bills"))
                .limit(most)) {
            months(year).descendingMap().entrySet().stream()
                    .filter(month -> before == null || month.getKey().compareTo(before.toString()) < 0)
                    .limit(limit - found.size())
                    .forEach(month -> found.add(read(month.getValue())));
        }
        return found;
    }

    @Override
    public List<Bill> ofYear(AccountNumber account, int year) {
        Document found = years.find(Filters.eq(id(account, year)))
                .projection(Projections.include("state.bills"))
                .first();
        return found == null ? List.of() : bills(found);
    }

    private List<Bill> bills(Document year) {
        return months(year).values().stream().map(this::read).toList();
    }

    private Bill read(Document bill) {
        return converter.read(Bill.class, bill);
    }

    /** The bills of a year as they are stored, by month; reading one is dear, and few are wanted. */
    private static NavigableMap<String, Document> months(Document year) {
        NavigableMap<String, Document> months = new TreeMap<>();
        Document state = year.get("state", Document.class);
        Document bills = state == null ? null : state.get("bills", Document.class);
        if (bills != null) {
            bills.keySet().forEach(month -> months.put(month, bills.get(month, Document.class)));
        }
        return months;
    }

    private static String id(AccountNumber account, int year) {
        return BillingYear.id(account, year);
    }
}
