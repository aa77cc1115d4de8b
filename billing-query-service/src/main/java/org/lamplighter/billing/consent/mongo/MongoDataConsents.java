package org.lamplighter.billing.consent.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.consent.DataConsent;
import org.lamplighter.billing.consent.DataConsents;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.stereotype.Component;

/** Finds consents by account and by third party. */
@Component
final class MongoDataConsents implements DataConsents {

    private final MongoCollection<Document> consents;
    private final StateDocuments<DataConsent> documents;

    MongoDataConsents(AggregateFactory factory, AggregateKind<DataConsent> dataConsentKind) {
        this.consents = factory.collection(dataConsentKind);
        this.documents = factory.documents(dataConsentKind);
    }

    @Override
    public List<DataConsent> notRevoked(AccountNumber account) {
        return read(consents.find(Filters.and(
                Filters.eq("state.accountNumber", account.value()), Filters.exists("state.revokedAt", false))));
    }

    @Override
    public List<DataConsent> of(AccountNumber account, String grantedBy, int limit) {
        return read(consents.find(Filters.and(
                        Filters.eq("state.accountNumber", account.value()), Filters.eq("state.grantedBy", grantedBy)))
                .sort(Sorts.descending("state.grantedAt"))
                .limit(limit));
    }

    @Override
    public List<DataConsent> notRevokedOf(String recipient, @Nullable String after, int limit) {
        Bson held = Filters.and(Filters.eq("state.recipient", recipient), Filters.exists("state.revokedAt", false));
        return read(consents.find(after == null ? held : Filters.and(held, Filters.gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit));
    }

    @Override
    public List<String> watchedBefore(LocalDate day, int limit) {
        return consents.find(Filters.lt("state.watchedUntil", day.toString()))
                .sort(Sorts.ascending("state.watchedUntil"))
                .limit(limit)
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<DataConsent> read(FindIterable<Document> found) {
        return found.projection(Projections.include("version", "state"))
                .map(document -> documents.stored(document).state())
                .into(new ArrayList<>());
    }
}
