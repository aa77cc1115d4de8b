package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts in memory; keeps no more documents than are wanted. */
final class SortedDocuments {

    private static final Comparator<Found> RANKING =
            Comparator.comparing(Found::key, Arrays::compareUnsigned).thenComparingLong(Found::number);

    private SortedDocuments() {}

    /** Found as the n-th; equals keep the order in which they were found. */
    @SuppressWarnings("ArrayRecordComponent") // Only compared.
    private record Found(byte[] key, long number, Document document) {}

    /** The first {@code wanted} documents in the order, or all when it is 0. */
    static List<Document> of(DocumentStream documents, Document orderBy, long wanted) {
        SortKey sortKey = new SortKey(orderBy);
        PriorityQueue<Found> worstFirst = new PriorityQueue<>(RANKING.reversed());
        long number = 0;
        for (@Nullable Document next = documents.next(); next != null; next = documents.next()) {
            worstFirst.add(new Found(sortKey.of(next), number++, next));
            if (wanted > 0 && worstFirst.size() > wanted) {
                worstFirst.remove();
            }
        }
        List<Found> ranked = new ArrayList<>(worstFirst);
        ranked.sort(RANKING);
        return new ArrayList<>(ranked.stream().map(Found::document).toList());
    }
}
