package org.lamplighter.notification.message.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.notification.message.Delivery;
import org.lamplighter.notification.message.Message;
import org.lamplighter.notification.message.Messages;
import org.lamplighter.notification.message.Step;
import org.lamplighter.notification.preferences.ChannelKind;
import org.springframework.stereotype.Component;

/** Looks for messages by index. */
@Component
final class MongoMessages implements Messages {

    static final AggregateKind<Message> KIND = new AggregateKind<>(
            "messages",
            Message.class,
            List.of(
                    Indexes.compoundIndex(Indexes.ascending("state.customer"), Indexes.descending("state.place")),
                    Indexes.ascending("state.dueAt")));

    /** A case has a few dozen events at most; more than so many after a message make it old news in any case. */
    private static final int LATER_STEPS = 64;

    private final MongoCollection<Document> collection;
    private final StateDocuments<Message> documents;

    MongoMessages(AggregateFactory factory) {
        this.collection = factory.collection(KIND);
        this.documents = factory.documents(KIND);
    }

    @Override
    public List<String> dueBy(Instant now, int atMost) {
        return collection
                .find(Filters.lte("state.dueAt", Date.from(now)))
                .sort(Sorts.ascending("state.dueAt"))
                .projection(Projections.include("_id"))
                .limit(atMost)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public Set<ChannelKind> speakingAfter(String thread, long step) {
        List<String> later = LongStream.rangeClosed(step + 1, step + LATER_STEPS)
                .mapToObj(number -> Step.messageId(thread, number))
                .toList();
        Set<ChannelKind> speaking = EnumSet.noneOf(ChannelKind.class);
        for (Document found : collection.find(Filters.in("_id", later))) {
            documents.stored(found).state().deliveries().stream()
                    .filter(Delivery::speaks)
                    .forEach(delivery -> speaking.add(delivery.channel()));
        }
        return speaking;
    }

    @Override
    public List<Stored<Message>> inbox(String customer, @Nullable String before, int atMost) {
        Bson own = Filters.eq("state.customer", customer);
        return collection
                .find(before == null ? own : Filters.and(own, Filters.lt("state.place", before)))
                .sort(Sorts.descending("state.place"))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }
}
