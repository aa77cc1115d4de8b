package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that are read when asked for. */
interface DocumentStream {

    /** The next document, null at the end. */
    @Nullable
    Document next();

    /** Called between batches, when it may take long until the next call. */
    void suspend();

    /** The bytes of the document that {@link #next} returned last. */
    int lastSize();

    default List<Document> rest() {
        List<Document> documents = new ArrayList<>();
        for (Document document = next(); document != null; document = next()) {
            documents.add(document);
        }
        return documents;
    }

    /** The first documents, after some are left out; a limit of 0 means all. */
    default DocumentStream slice(long skip, long limit) {
        return skip == 0 && limit == 0 ? this : new Slice(this, skip, limit);
    }

    static DocumentStream of(Iterable<Document> documents) {
        var iterator = documents.iterator();
        return new DocumentStream() {
            private @Nullable Document last;

            @Override
            public @Nullable Document next() {
                last = iterator.hasNext() ? iterator.next() : null;
                return last;
            }

            @Override
            public int lastSize() {
                return last == null ? 0 : Bson.encode(last).length;
            }

            @Override
            public void suspend() {}
        };
    }

    /** A part of another stream. */
    final class Slice implements DocumentStream {

        private final DocumentStream source;
        private final long limit;
        private long skip;
        private long taken;

        Slice(DocumentStream source, long skip, long limit) {
            this.source = source;
            this.skip = skip;
            this.limit = limit;
        }

        @Override
        public @Nullable Document next() {
            for (; skip > 0; skip--) {
                if (source.next() == null) {
                    return null;
                }
            }
            if (limit > 0 && taken == limit) {
                return null;
            }
            taken++;
            return source.next();
        }

        @Override
        public int lastSize() {
            return source.lastSize();
        }

        @Override
        public void suspend() {
            source.suspend();
        }
    }
}
