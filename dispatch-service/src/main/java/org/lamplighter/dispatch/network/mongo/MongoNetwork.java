package org.lamplighter.dispatch.network.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.AreaNetwork;
import org.lamplighter.dispatch.network.AreaRecord;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.kit.aggregate.ContendedException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/** One document per transformer area, with what it was before; changed only as it was read. */
@Repository
class MongoNetwork implements Network, AreaNetwork {

    private static final int MOST_ATTEMPTS = 10;
    private static final String SUBSTATION = "substation";
    private static final String FEEDER = "feeder";
    private static final String AREA = "areaCode";

    private final MongoCollection<Document> areas;

    MongoNetwork(MongoDatabaseFactory databases) {
        areas = databases.getMongoDatabase().getCollection("transformerAreas");
        areas.createIndex(Indexes.ascending(FEEDER));
        areas.createIndex(Indexes.ascending(SUBSTATION));
        areas.createIndex(Indexes.ascending(AREA));
    }

    @Override
    public Optional<TransformerArea> transformerArea(String code) {
        return Optional.ofNullable(areas.find(Filters.eq(code)).first()).map(area -> read(code, area));
    }

    @Override
    public Map<String, TransformerArea> transformerAreas(Collection<String> codes) {
        Map<String, TransformerArea> found = new HashMap<>();
        areas.find(Filters.in("_id", codes))
                .forEach(area -> found.put(area.getString("_id"), read(area.getString("_id"), area)));
        return found;
    }

    @Override
    public Optional<AreaRecord> recordOf(String code) {
        return Optional.ofNullable(areas.find(Filters.eq(code)).first()).map(area -> record(code, area));
    }

    @Override
    public Optional<String> substationOf(String feeder) {
        return Optional.ofNullable(areas.find(Filters.eq(FEEDER, feeder)).first())
                .map(area -> area.getString(SUBSTATION));
    }

    @Override
    public List<TransformerArea> fedBy(Device device) {
        String field = switch (device.kind()) {
            case SUBSTATION -> SUBSTATION;
            case FEEDER -> FEEDER;
            case TRANSFORMER_AREA -> "_id";
        };
        return areas.find(Filters.eq(field, device.code()))
                .sort(Sorts.ascending("_id"))
                .map(area -> read(area.getString("_id"), area))
                .into(new ArrayList<>());
    }

    @Override
    public List<TransformerArea> ofServiceArea(String areaCode) {
        return areas.find(Filters.eq(AREA, areaCode))
                .sort(Sorts.ascending("_id"))
                .map(area -> read(area.getString("_id"), area))
                .into(new ArrayList<>());
    }

    @Override
    public long keep(List<TransformerArea> loaded, Instant from) {
        long changed = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<WriteModel<Document>> writes = changes(loaded, from);
            if (writes.isEmpty()) {
                return changed;
            }
            changed += write(writes); // what another load was faster with is looked at again
        }
        throw new ContendedException("transformerAreas", loaded.getFirst().code());
    }

    private List<WriteModel<Document>> changes(List<TransformerArea> loaded, Instant from) {
        Map<String, Document> present = new HashMap<>();
        areas.find(Filters.in("_id", loaded.stream().map(TransformerArea::code).toList()))
                .forEach(area -> present.put(area.getString("_id"), area));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (TransformerArea area : loaded) {
            Document before = present.get(area.code());
            if (before == null) {
                writes.add(new InsertOneModel<>(document(area, from, 1)));
            } else if (!read(area.code(), before).equals(area)) {
                writes.add(new ReplaceOneModel<>(
                        Filters.and(Filters.eq(area.code()), Filters.eq("version", before.get("version"))),
                        after(before, area, from)));
            }
        }
        return writes;
    }

    private long write(List<WriteModel<Document>> writes) {
        try {
            var result = areas.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return (long) result.getInsertedCount() + result.getModifiedCount();
        } catch (MongoBulkWriteException e) {
            boolean onlyOvertaken = e.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!onlyOvertaken) {
                throw e;
            }
            return (long) e.getWriteResult().getInsertedCount()
                    + e.getWriteResult().getModifiedCount();
        }
    }

    private static Document document(TransformerArea area, Instant from, long version) {
        return values(area)
                .append("_id", area.code())
                .append("version", version)
                .append("since", Date.from(from));
    }

    private static Document values(TransformerArea area) {
        return new Document("name", area.name())
                .append(FEEDER, area.feeder())
                .append(SUBSTATION, area.substation())
                .append(AREA, area.areaCode())
                .append("siteClass", area.siteClass().name())
                .append("latitude", area.position().latitude())
                .append("longitude", area.position().longitude());
    }

    private static Document after(Document before, TransformerArea area, Instant from) {
        List<Document> past = new ArrayList<>(before.getList("before", Document.class, List.of()));
        past.add(values(read(area.code(), before))
                .append("since", Date.from(since(before)))
                .append("until", Date.from(from)));
        long version = before.get("version") instanceof Number known ? known.longValue() : 0;
        return document(area, from, version + 1)
                .append("before", past.subList(Math.max(0, past.size() - AreaRecord.MOST_KEPT), past.size()));
    }

    /** Areas that were loaded before times were kept have none: then it was always so. */
    private static Instant since(Document area) {
        Date since = area.getDate("since");
        return since == null ? Instant.EPOCH : since.toInstant();
    }

    private static AreaRecord record(String code, Document area) {
        return new AreaRecord(
                read(code, area),
                since(area),
                area.getList("before", Document.class, List.of()).stream()
                        .map(past -> new AreaRecord.Past(
                                read(code, past),
                                since(past),
                                past.getDate("until").toInstant()))
                        .toList());
    }

    private static TransformerArea read(String code, Document area) {
        return new TransformerArea(
                code,
                area.getString("name"),
                area.getString(FEEDER),
                area.getString(SUBSTATION),
                area.getString(AREA),
                SiteClass.valueOf(area.getString("siteClass")),
                new Position(area.getDouble("latitude"), area.getDouble("longitude")));
    }
}
