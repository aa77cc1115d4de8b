package org.lamplighter.billing.account.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.SampleAccounts;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Component;

/** Looks through the accounts in their order until there are enough. */
@Component
final class MongoSampleAccounts implements SampleAccounts {

    private final MongoCollection<Document> collection;
    private final StateDocuments<Account> documents;

    MongoSampleAccounts(AggregateFactory factory, AggregateKind<Account> accountKind) {
        this.collection = factory.collection(accountKind);
        this.documents = factory.documents(accountKind);
    }

    @Override
    public List<Account> of(String regionCode, CustomerClass customerClass, int limit) {
        return collection
                .find(Filters.and(
                        Filters.eq("state.terms.regionCode", regionCode),
                        Filters.eq("state.terms.customerClass", customerClass.name())))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> documents.stored(document).state())
                .into(new ArrayList<>());
    }
}
