package org.lamplighter.dispatch.crew.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Outfit;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Stock;
import org.lamplighter.dispatch.crew.StockUse;
import org.lamplighter.dispatch.geo.Position;

/** A crew's breaks, vehicle and end of tour in its document; crews that were loaded before have none. */
final class OutfitDocuments {

    private static final String BREAKS = "breaks";
    private static final String MATERIALS = "materials";
    private static final String COUNTED = "countedAt";
    private static final String USED = "used";
    private static final String END = "end";

    private OutfitDocuments() {}

    static Bson fields(Outfit outfit) {
        Map<String, Integer> materials = outfit.materials();
        Position end = outfit.end();
        return Updates.combine(
                Updates.set(
                        BREAKS,
                        outfit.breaks().stream()
                                .map(hours -> new Document("from", hours.fromMinute()).append("to", hours.toMinute()))
                                .toList()),
                materials == null ? Updates.unset(MATERIALS) : Updates.set(MATERIALS, sorted(materials)),
                end == null
                        ? Updates.unset(END)
                        : Updates.set(
                                END, new Document("latitude", end.latitude()).append("longitude", end.longitude())));
    }

    /** In one order, so that loading a table again changes nothing. */
    private static Document sorted(Map<String, Integer> materials) {
        Document document = new Document();
        materials.keySet().stream().sorted().forEach(name -> document.append(name, materials.get(name)));
        return document;
    }

    static Outfit read(Document crew) {
        Document end = crew.get(END, Document.class);
        return new Outfit(
                crew.getList(BREAKS, Document.class, List.of()).stream()
                        .map(hours -> new Shift(hours.getInteger("from"), hours.getInteger("to")))
                        .toList(),
                left(crew),
                end == null ? null : new Position(end.getDouble("latitude"), end.getDouble("longitude")));
    }

    private static @Nullable Map<String, Integer> left(Document crew) {
        Document counted = crew.get(MATERIALS, Document.class);
        if (counted == null) {
            return null;
        }
        Date at = crew.getDate(COUNTED);
        return new Stock(
                        materials(counted),
                        at == null ? null : at.toInstant(),
                        crew.getList(USED, Document.class, List.of()).stream()
                                .map(OutfitDocuments::use)
                                .toList())
                .left();
    }

    private static StockUse use(Document kept) {
        return new StockUse(
                kept.getString("order"),
                kept.getDate("at").toInstant(),
                materials(kept.get(MATERIALS, Document.class)));
    }

    /** One conditional write: nothing where nobody keeps count, and nothing the second time. */
    static void use(MongoCollection<Document> crews, String crewId, StockUse use) {
        crews.updateOne(
                Filters.and(
                        Filters.eq(crewId), Filters.exists(MATERIALS), Filters.ne(USED + ".order", use.workOrderId())),
                Updates.push(
                        USED,
                        new Document("order", use.workOrderId())
                                .append("at", Date.from(use.at()))
                                .append(MATERIALS, sorted(use.materials()))));
    }

    /** The table was loaded. What was used before is in its count, and need not be kept any longer. */
    static void counted(MongoCollection<Document> crews, String crewId, Instant at) {
        crews.updateOne(
                Filters.and(
                        Filters.eq(crewId),
                        Filters.or(Filters.exists(COUNTED, false), Filters.lt(COUNTED, Date.from(at)))),
                Updates.set(COUNTED, Date.from(at)));
        Document crew = crews.find(Filters.eq(crewId)).first();
        List<Document> before = crew == null
                ? List.of()
                : crew.getList(USED, Document.class, List.of()).stream()
                        .filter(use -> !use.getDate("at").toInstant().isAfter(at))
                        .toList();
        if (!before.isEmpty()) {
            crews.updateOne(Filters.eq(crewId), Updates.pullAll(USED, before));
        }
    }

    private static Map<String, Integer> materials(Document kept) {
        Map<String, Integer> materials = new HashMap<>();
        kept.keySet().forEach(name -> materials.put(name, kept.getInteger(name)));
        return materials;
    }
}
