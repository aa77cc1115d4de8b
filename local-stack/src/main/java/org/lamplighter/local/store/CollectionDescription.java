package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** The options of a new collection; those that would be ignored are refused. */
final class CollectionDescription {

    private static final List<String> NOT_HERE =
            List.of("validator", "collation", "viewOn", "timeseries", "expireAfterSeconds", "clusteredIndex", "capped");

    private CollectionDescription() {}

    static void check(Document command) {
        for (String option : NOT_HERE) {
            if (command.get(option) != null && !Boolean.FALSE.equals(command.get(option))) {
                throw new MongoServerError(
                        ErrorCode.InvalidOptions, "The embedded document store does not know the option " + option);
            }
        }
    }
}
