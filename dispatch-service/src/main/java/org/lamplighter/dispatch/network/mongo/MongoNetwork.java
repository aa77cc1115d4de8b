package org.lamplighter.dispatch.network.mongo;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/** One document per transformer area. */
@Repository
class MongoNetwork implements Network {

    private final MongoCollection<Document> areas;

    MongoNetwork(MongoDatabaseFactory databases) {
        areas = databases.getMongoDatabase().getCollection("transformerAreas");
        areas.createIndex(Indexes.ascending("feeder"));
    }

    @Override
    public Optional<TransformerArea> transformerArea(String code) {
        return Optional.ofNullable(areas.find(Filters.eq(code)).first()).map(MongoNetwork::read);
    }

    @Override
    public Optional<String> substationOf(String feeder) {
        return Optional.ofNullable(areas.find(Filters.eq("feeder", feeder)).first())
                .map(area -> area.getString("substation"));
    }

    @Override
    public long keep(List<TransformerArea> loaded) {
        List<? extends WriteModel<Document>> writes = loaded.stream()
                .map(area -> new UpdateOneModel<Document>(
                        Filters.eq(area.code()),
                        Updates.combine(
                                Updates.set("name", area.name()),
                                Updates.set("feeder", area.feeder()),
                                Updates.set("substation", area.substation()),
                                Updates.set("areaCode", area.areaCode()),
                                Updates.set("siteClass", area.siteClass().name()),
                                Updates.set("latitude", area.position().latitude()),
                                Updates.set("longitude", area.position().longitude())),
                        new UpdateOptions().upsert(true)))
                .toList();
        BulkWriteResult result = areas.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return (long) result.getModifiedCount() + result.getUpserts().size();
    }

    private static TransformerArea read(Document area) {
        return new TransformerArea(
                area.getString("_id"),
                area.getString("name"),
                area.getString("feeder"),
                area.getString("substation"),
                area.getString("areaCode"),
                SiteClass.valueOf(area.getString("siteClass")),
                new Position(area.getDouble("latitude"), area.getDouble("longitude")));
    }
}
