package org.lamplighter.intake.accounts.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.intake.accounts.AccountNews;
import org.lamplighter.intake.accounts.KnownAccount;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** One document per account, its id the account's number; personal data stay sealed as they came. */
@Component
class MongoAccounts implements KnownAccounts, AccountNews {

    private final MongoCollection<Document> collection;
    private final PersonalDataCipher cipher;

    MongoAccounts(MongoDatabaseFactory databases, PersonalDataCipher cipher) {
        this.collection = databases.getMongoDatabase().getCollection("accounts");
        this.cipher = cipher;
    }

    @Override
    public Optional<KnownAccount> find(AccountNumber number) {
        return Optional.ofNullable(collection.find(Filters.eq(number.value())).first())
                .map(this::account);
    }

    @Override
    public void published(AccountPublished account, long sequence) {
        Document document = new Document("_id", account.accountNumber())
                .append("sequence", sequence)
                .append("holder", account.holderName().value())
                .append("phone", account.phone().value())
                .append("address", account.address().value())
                .append("area", account.areaCode())
                .append("siteClass", account.siteClass().name())
                .append("subjects", account.boundSubjects());
        putIfKnown(document, "transformer", account.transformerArea());
        putIfKnown(document, "latitude", account.latitude());
        putIfKnown(document, "longitude", account.longitude());
        try {
            collection.replaceOne(
                    Filters.and(Filters.eq(account.accountNumber()), Filters.lt("sequence", sequence)),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // The same or a newer state is kept already.
        }
    }

    private static void putIfKnown(Document document, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private KnownAccount account(Document document) {
        return new KnownAccount(
                new AccountNumber(document.getString("_id")),
                new PersonName(open(document, "holder")),
                new PhoneNumber(open(document, "phone")),
                new PostalAddress(open(document, "address")),
                document.getString("area"),
                document.getString("transformer"),
                SiteClass.valueOf(document.getString("siteClass")),
                document.getDouble("latitude"),
                document.getDouble("longitude"),
                document.getList("subjects", String.class, List.of()));
    }

    private String open(Document document, String field) {
        return cipher.open(new SealedText(document.getString(field)));
    }
}
