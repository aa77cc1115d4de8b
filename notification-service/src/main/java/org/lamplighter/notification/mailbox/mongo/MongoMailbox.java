package org.lamplighter.notification.mailbox.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.mailbox.Mailbox;
import org.lamplighter.notification.mailbox.MailboxEnabled;
import org.lamplighter.notification.mailbox.MailboxEntry;
import org.lamplighter.notification.preferences.MessageKind;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** {@code { _id: message, to (encrypted), toIndex (blind), caseId, kind, text, at }}. */
@Component
@MailboxEnabled
final class MongoMailbox implements Mailbox {

    private final MongoCollection<Document> collection;
    private final PersonalDataCipher cipher;

    MongoMailbox(MongoDatabaseFactory databases, PersonalDataCipher cipher) {
        this.collection = databases.getMongoDatabase().getCollection("mailbox");
        this.cipher = cipher;
        collection.createIndex(Indexes.descending("at"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("toIndex"), Indexes.descending("at")));
    }

    @Override
    public void put(MailboxEntry entry) {
        try {
            collection.insertOne(new Document("_id", entry.id())
                    .append("to", cipher.seal(entry.to()).value())
                    .append("toIndex", cipher.blindIndex(entry.to().value()))
                    .append("caseId", entry.caseId())
                    .append("kind", entry.kind().name())
                    .append("text", entry.text())
                    .append("at", Date.from(entry.at())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<MailboxEntry> latest(@Nullable PhoneNumber to, int atMost) {
        Bson filter = to == null ? Filters.empty() : Filters.eq("toIndex", cipher.blindIndex(to.value()));
        return collection
                .find(filter)
                .sort(Sorts.descending("at"))
                .limit(atMost)
                .map(this::entry)
                .into(new ArrayList<>());
    }

    private MailboxEntry entry(Document found) {
        return new MailboxEntry(
                found.getString("_id"),
                new PhoneNumber(cipher.open(new SealedText(found.getString("to")))),
                found.getString("caseId"),
                MessageKind.valueOf(found.getString("kind")),
                found.getString("text"),
                found.getDate("at").toInstant());
    }
}
