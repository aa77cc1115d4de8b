package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rest of a result, read batch by batch as the client asks for it. */
final class ResultCursor extends AbstractCursor {

    /** An answer stays well below what a driver accepts; one document may be 16 MiB. */
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final DocumentStream found;
    private final StoreCollection collection;
    private final @Nullable Document projection;
    private @Nullable Document ahead;

    ResultCursor(long id, DocumentStream found, StoreCollection collection, @Nullable Document projection) {
        super(id);
        this.found = found;
        this.collection = collection;
        this.projection = projection;
        this.ahead = found.next();
    }

    @Override
    public boolean isEmpty() {
        return ahead == null;
    }

    /** At most that many documents, 0 for as many as fit into one answer. */
    @Override
    public List<Document> takeDocuments(int most) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (ahead != null && (most == 0 || batch.size() < most) && bytes < BATCH_BYTES) {
            batch.add(ahead);
            bytes += found.lastSize();
            ahead = found.next();
        }
        found.suspend();
        return collection.project(batch, projection);
    }
}
