package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The forms of a command's answer. */
final class Replies {

    private Replies() {}

    static Document okay(Document answer) {
        Utils.markOkay(answer);
        return answer;
    }

    /** The first batch of a result; a cursor of 0 says that there is no more. */
    static Document cursor(String namespace, List<Document> firstBatch, long cursor) {
        return okay(new Document(
                "cursor", new Document("id", cursor).append("ns", namespace).append("firstBatch", firstBatch)));
    }
}
