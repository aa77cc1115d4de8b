package org.lamplighter.notification.message.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.message.Recipient;
import org.lamplighter.notification.message.Recipients;
import org.lamplighter.notification.text.Language;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** {@code { _id: case, customer, phone (encrypted), language, activeSince }}. */
@Component
final class MongoRecipients implements Recipients {

    private final MongoCollection<Document> collection;
    private final PersonalDataCipher cipher;

    MongoRecipients(MongoDatabaseFactory databases, PersonalDataCipher cipher) {
        this.collection = databases.getMongoDatabase().getCollection("recipients");
        this.cipher = cipher;
    }

    @Override
    public Optional<Recipient> of(String caseId) {
        return Optional.ofNullable(collection.find(Filters.eq(caseId)).first()).map(this::recipient);
    }

    @Override
    public void keep(Recipient recipient) {
        PhoneNumber phone = recipient.phone();
        try {
            collection.insertOne(new Document("_id", recipient.caseId())
                    .append("customer", recipient.customer())
                    .append("phone", phone == null ? null : cipher.seal(phone).value())
                    .append("language", recipient.language().name())
                    .append("activeSince", Date.from(recipient.activeSince())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void active(String caseId, Instant since) {
        Date start = Date.from(since);
        collection.updateOne(
                Filters.and(Filters.eq(caseId), Filters.lt("activeSince", start)), Updates.set("activeSince", start));
    }

    private Recipient recipient(Document document) {
        return new Recipient(
                document.getString("_id"),
                document.getString("customer"),
                phone(document.getString("phone")),
                Language.valueOf(document.getString("language")),
                document.getDate("activeSince").toInstant());
    }

    private @Nullable PhoneNumber phone(@Nullable String sealed) {
        return sealed == null ? null : new PhoneNumber(cipher.open(new SealedText(sealed)));
    }
}
