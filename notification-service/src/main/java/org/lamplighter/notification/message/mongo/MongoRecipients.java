package org.lamplighter.notification.message.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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

/**
 * {@code { _id: thread, about, present, customer, phone (encrypted), language, activeSince }}. Those who are told nothing new any
 * more stay, for what was told them may still be on its way.
 */
@Component
final class MongoRecipients implements Recipients {

    private final MongoCollection<Document> collection;
    private final PersonalDataCipher cipher;

    MongoRecipients(MongoDatabaseFactory databases, PersonalDataCipher cipher) {
        this.collection = databases.getMongoDatabase().getCollection("recipients");
        this.cipher = cipher;
        collection.createIndex(Indexes.ascending("about", "present"));
    }

    @Override
    public List<Recipient> of(String about) {
        return collection
                .find(Filters.and(Filters.eq("about", about), Filters.eq("present", true)))
                .sort(Sorts.ascending("_id"))
                .map(this::recipient)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Recipient> in(String thread) {
        return Optional.ofNullable(collection.find(Filters.eq(thread)).first()).map(this::recipient);
    }

    @Override
    public void keep(Recipient recipient) {
        try {
            collection.insertOne(document(recipient.thread(), recipient));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void replace(String account, List<Recipient> present) {
        for (Recipient recipient : present) {
            collection.replaceOne(
                    Filters.eq(recipient.thread()), document(account, recipient), new ReplaceOptions().upsert(true));
        }
        List<String> threads = present.stream().map(Recipient::thread).toList();
        for (Recipient known : of(account)) {
            if (!threads.contains(known.thread())) {
                collection.updateOne(Filters.eq(known.thread()), Updates.set("present", false));
            }
        }
    }

    private Document document(String about, Recipient recipient) {
        PhoneNumber phone = recipient.phone();
        return new Document("_id", recipient.thread())
                .append("about", about)
                .append("present", true)
                .append("customer", recipient.customer())
                .append("phone", phone == null ? null : cipher.seal(phone).value())
                .append("language", recipient.language().name())
                .append("activeSince", Date.from(recipient.activeSince()));
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
