package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Applies the whole filter to each candidate. */
final class MatchingDocuments implements DocumentStream {

    private final CandidateScan candidates;
    private final Document filter;
    private final LongAdder examined;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private int lastSize;

    MatchingDocuments(CandidateScan candidates, Document filter, LongAdder examined) {
        this.candidates = candidates;
        this.filter = filter;
        this.examined = examined;
    }

    @Override
    public @Nullable Document next() {
        for (byte @Nullable [] bytes = candidates.next(); bytes != null; bytes = candidates.next()) {
            examined.increment();
            Document document = Bson.decode(bytes);
            if (matcher.matches(document, filter)) {
                lastSize = bytes.length;
                return document;
            }
        }
        return null;
    }

    @Override
    public int lastSize() {
        return lastSize;
    }

    @Override
    public void suspend() {
        candidates.suspend();
    }
}
