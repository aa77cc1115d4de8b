package org.lamplighter.dispatch.crew.mongo;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.crew.Attendance;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.DutyMark;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.crew.StockUse;
import org.lamplighter.dispatch.crew.Whereabouts;
import org.lamplighter.dispatch.geo.Position;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * One document per crew, found by the areas it serves. What it carries is a set of order ids in the same document, changed
 * only by conditional or idempotent updates.
 */
@Repository
class MongoCrews implements Crews {

    private static final String ORDERS = "orders";
    private static final String DUTY = "duty";
    private static final String DUTY_AT = "dutyAt";
    private static final String SEEN = "seen";

    private final MongoCollection<Document> crews;

    MongoCrews(MongoDatabaseFactory databases) {
        crews = databases.getMongoDatabase().getCollection("crews");
        crews.createIndex(Indexes.ascending("areas"));
    }

    @Override
    public Optional<CrewLoad> find(String crewId) {
        return Optional.ofNullable(crews.find(Filters.eq(crewId)).first()).map(MongoCrews::read);
    }

    @Override
    public List<CrewLoad> serving(String areaCode) {
        return list(Filters.eq("areas", areaCode));
    }

    @Override
    public List<CrewLoad> all() {
        return list(Filters.empty());
    }

    private List<CrewLoad> list(Bson filter) {
        return crews.find(filter)
                .sort(Sorts.ascending("_id"))
                .map(MongoCrews::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean reserve(CrewLoad seen, String workOrderId) {
        return crews.updateOne(
                                Filters.and(Filters.eq(seen.crew().crewId()), Filters.size(ORDERS, seen.openOrders())),
                                Updates.addToSet(ORDERS, workOrderId))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void load(String crewId, String workOrderId) {
        crews.updateOne(Filters.eq(crewId), Updates.addToSet(ORDERS, workOrderId));
    }

    @Override
    public Optional<CrewLoad> unload(String crewId, String workOrderId) {
        return Optional.ofNullable(crews.findOneAndUpdate(
                        Filters.eq(crewId),
                        Updates.pull(ORDERS, workOrderId),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(MongoCrews::read);
    }

    @Override
    public Optional<CrewLoad> mark(String crewId, DutyMark mark) {
        Date at = Date.from(mark.at());
        Bson said = Updates.combine(Updates.set(DUTY, mark.kind().name()), Updates.set(DUTY_AT, at));
        crews.updateOne(
                Filters.and(Filters.eq(crewId), isNewer(DUTY_AT, at)),
                mark.kind() == DutyMark.Kind.END ? Updates.combine(said, Updates.unset(SEEN)) : said);
        return find(crewId);
    }

    @Override
    public void seen(String crewId, Whereabouts whereabouts) {
        Date at = Date.from(whereabouts.at());
        crews.updateOne(
                Filters.and(
                        Filters.eq(crewId),
                        isNewer(SEEN + ".at", at),
                        Filters.or(Filters.ne(DUTY, DutyMark.Kind.END.name()), Filters.lt(DUTY_AT, at))),
                Updates.set(
                        SEEN,
                        new Document("at", at)
                                .append("latitude", whereabouts.position().latitude())
                                .append("longitude", whereabouts.position().longitude())));
    }

    private static Bson isNewer(String field, Date at) {
        return Filters.or(Filters.exists(field, false), Filters.lt(field, at));
    }

    private static Attendance attendance(Document crew) {
        String said = crew.getString(DUTY);
        Document seen = crew.get(SEEN, Document.class);
        return new Attendance(
                said == null
                        ? null
                        : new DutyMark(
                                DutyMark.Kind.valueOf(said),
                                crew.getDate(DUTY_AT).toInstant()),
                seen == null
                        ? null
                        : new Whereabouts(
                                new Position(seen.getDouble("latitude"), seen.getDouble("longitude")),
                                seen.getDate("at").toInstant()));
    }

    @Override
    public void used(String crewId, StockUse use) {
        OutfitDocuments.use(crews, crewId, use);
    }

    @Override
    public long keep(List<Crew> loaded, Instant at) {
        List<? extends WriteModel<Document>> writes = loaded.stream()
                .map(crew -> new UpdateOneModel<Document>(
                        Filters.eq(crew.crewId()), fields(crew), new UpdateOptions().upsert(true)))
                .toList();
        BulkWriteResult result = crews.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        loaded.stream()
                .filter(crew -> crew.outfit().materials() != null)
                .forEach(crew -> OutfitDocuments.counted(crews, crew.crewId(), at));
        return (long) result.getModifiedCount() + result.getUpserts().size();
    }

    private static Bson fields(Crew crew) {
        Integer most = crew.mostOrders();
        return Updates.combine(
                Updates.set("name", crew.name()),
                Updates.set("areas", crew.areas()),
                Updates.set(
                        "skills",
                        crew.skills().stream().map(Skill::name).sorted().toList()),
                Updates.set("shiftFrom", crew.shift().fromMinute()),
                Updates.set("shiftTo", crew.shift().toMinute()),
                Updates.set("latitude", crew.base().latitude()),
                Updates.set("longitude", crew.base().longitude()),
                most == null ? Updates.unset("mostOrders") : Updates.set("mostOrders", most),
                OutfitDocuments.fields(crew.outfit()),
                Updates.setOnInsert(ORDERS, List.of()));
    }

    private static CrewLoad read(Document crew) {
        return new CrewLoad(
                new Crew(
                        crew.getString("_id"),
                        crew.getString("name"),
                        crew.getList("areas", String.class),
                        crew.getList("skills", String.class).stream()
                                .map(Skill::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        new Shift(crew.getInteger("shiftFrom"), crew.getInteger("shiftTo")),
                        new Position(crew.getDouble("latitude"), crew.getDouble("longitude")),
                        crew.getInteger("mostOrders"),
                        OutfitDocuments.read(crew)),
                Set.copyOf(crew.getList(ORDERS, String.class)),
                attendance(crew));
    }
}
