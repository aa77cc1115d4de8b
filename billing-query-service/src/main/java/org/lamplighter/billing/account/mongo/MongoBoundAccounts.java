package org.lamplighter.billing.account.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.BoundAccounts;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.stereotype.Component;

/** Reads the indexes over the bindings and shares of accounts. */
@Component
final class MongoBoundAccounts implements BoundAccounts {

    private final MongoCollection<Document> collection;
    private final StateDocuments<Account> documents;

    MongoBoundAccounts(AggregateFactory factory, AggregateKind<Account> accountKind) {
        this.collection = factory.collection(accountKind);
        this.documents = factory.documents(accountKind);
    }

    @Override
    public List<Account> of(String subject, @Nullable AccountNumber after, int limit) {
        return page(Filters.eq("state.bindings.subject", subject), after, limit);
    }

    @Override
    public List<Account> viewedBy(String subject, @Nullable AccountNumber after, int limit) {
        return page(Filters.eq("state.shares.subject", subject), after, limit);
    }

    private List<Account> page(Bson whose, @Nullable AccountNumber after, int limit) {
        Bson page = after == null ? whose : Filters.and(whose, Filters.gt("state.number", after.value()));
        return collection
                .find(page)
                .sort(Sorts.ascending("state.number"))
                .limit(limit)
                .map(document -> documents.stored(document).state())
                .into(new ArrayList<>());
    }
}
