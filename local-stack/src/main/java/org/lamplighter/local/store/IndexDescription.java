package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** The description of an index as it is kept and listed. What this store cannot do is refused rather than half done. */
final class IndexDescription {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final List<String> NOT_HERE =
            List.of("partialFilterExpression", "expireAfterSeconds", "collation", "wildcardProjection", "weights");

    private IndexDescription() {}

    static Document plain(Document description) {
        for (String option : NOT_HERE) {
            if (description.containsKey(option)) {
                throw refused("the option " + option);
            }
        }
        Document plain = new Document("v", 2)
                .append("key", plainKey(CommandFields.document(description, "key")))
                .append("name", description.get("name"))
                .append("ns", description.get("ns"));
        for (String option : List.of("unique", "sparse")) {
            if (Utils.isTrue(description.get(option))) {
                plain.append(option, true);
            }
        }
        return plain;
    }

    static Document plainKey(Document key) {
        Document plain = new Document();
        key.forEach((field, direction) -> {
            if (!(direction instanceof Number number)) {
                throw refused("an index of the kind " + direction);
            }
            if (field.contains("$**")) {
                throw refused("an index on all fields");
            }
            plain.append(field, number.doubleValue() > 0 ? 1 : -1);
        });
        return plain;
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(
                CANNOT_CREATE_INDEX, "CannotCreateIndex", "The embedded document store does not know " + what);
    }
}
