package org.lamplighter.dispatch.outage.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.kit.aggregate.ContendedException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/** One document per transformer area that is in an outage; inserting it is the claim. */
@Repository
class MongoOutageClaims implements OutageClaims {

    private static final int MOST_ATTEMPTS = 10;

    private final MongoCollection<Document> claims;

    MongoOutageClaims(MongoDatabaseFactory databases) {
        claims = databases.getMongoDatabase().getCollection("outageClaims");
    }

    @Override
    public Suspicion claim(Suspicion suspicion) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (inserted(suspicion)) {
                return suspicion;
            }
            Document held = claims.find(Filters.eq(suspicion.transformerArea())).first();
            if (held != null) {
                return read(held);
            } // Released between the two: once more.
        }
        throw new ContendedException("outageClaims", suspicion.transformerArea());
    }

    @Override
    public Optional<Suspicion> holder(String transformerArea) {
        return Optional.ofNullable(claims.find(Filters.eq(transformerArea)).first())
                .map(MongoOutageClaims::read);
    }

    private boolean inserted(Suspicion suspicion) {
        Aftermath after = suspicion.after();
        try {
            claims.insertOne(new Document("_id", suspicion.transformerArea())
                    .append("outageId", suspicion.outageId())
                    .append("workOrderId", suspicion.workOrderId())
                    .append("areaCode", suspicion.areaCode())
                    .append("startedAt", Date.from(suspicion.startedAt()))
                    .append("openedAt", Date.from(suspicion.openedAt()))
                    .append("restoreBy", Date.from(suspicion.restoreBy()))
                    .append("after", after == null ? null : after.outageId())
                    .append("afterCause", after == null ? null : after.cause().name()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void release(String transformerArea, String outageId) {
        claims.deleteOne(Filters.and(Filters.eq(transformerArea), Filters.eq("outageId", outageId)));
    }

    private static Suspicion read(Document claim) {
        return new Suspicion(
                claim.getString("_id"),
                claim.getString("outageId"),
                claim.getString("workOrderId"),
                claim.getString("areaCode"),
                claim.getDate("startedAt").toInstant(),
                claim.getDate("openedAt").toInstant(),
                claim.getDate("restoreBy").toInstant(),
                after(claim));
    }

    private static @Nullable Aftermath after(Document claim) {
        String outageId = claim.getString("after");
        return outageId == null ? null : new Aftermath(outageId, CauseClass.valueOf(claim.getString("afterCause")));
    }
}
