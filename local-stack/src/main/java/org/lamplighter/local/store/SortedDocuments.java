package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts in memory; keeps no more documents than are wanted. */
final class SortedDocuments {

    private SortedDocuments() {}

    /** Found as the n-th; equals keep the order in which they were found. */
    private record Found(Document document, long number) {}

    /** The first {@code wanted} documents in the order, or all when it is 0. */
    static List<Document> of(DocumentStream documents, Document orderBy, long wanted) {
        Comparator<Document> order = new DocumentComparator(orderBy);
        if (wanted == 0) {
            List<Document> all = documents.rest();
            all.sort(order);
            return all;
        }
        Comparator<Found> ranking = Comparator.comparing(Found::document, order).thenComparingLong(Found::number);
        PriorityQueue<Found> best = new PriorityQueue<>(ranking.reversed());
        long number = 0;
        for (@Nullable Document next = documents.next(); next != null; next = documents.next()) {
            best.add(new Found(next, number++));
            if (best.size() > wanted) {
                best.remove();
            }
        }
        Found[] ranked = best.toArray(new Found[0]);
        Arrays.sort(ranked, ranking);
        List<Document> sorted = new ArrayList<>(ranked.length);
        for (Found found : ranked) {
            sorted.add(found.document());
        }
        return sorted;
    }
}
