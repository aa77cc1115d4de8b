package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Chooses the access path that reads the least. */
final class QueryPlanner {

    /** A document found through an index is looked up by its key, which costs more than passing it in a scan. */
    private static final long LOOKUP = 3;

    private final MVMap<byte[], byte[]> documents;
    private final List<OrderedIndex> indexes;

    QueryPlanner(MVMap<byte[], byte[]> documents, List<OrderedIndex> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    /**
     * The path for a query.
     *
     * @param wanted the number of results after which reading stops, 0 for all
     */
    AccessPath choose(Document filter, @Nullable Document orderBy, long wanted) {
        FilterConditions conditions = FilterConditions.of(filter);
        SortOrder order = SortOrder.of(orderBy);
        AccessPath scan = AccessPaths.throughDocuments(documents, conditions, order);
        if (scan.bounded() && scan.ranges().stream().allMatch(QueryPlanner::isPoint)) {
            return scan;
        }
        List<AccessPath> paths = new ArrayList<>();
        paths.add(scan);
        for (OrderedIndex index : indexes) {
            AccessPath path = AccessPaths.through(index, conditions, order);
            if (path != null && (path.bounded() || (path.sorted() && order != null && !order.isEmpty()))) {
                paths.add(path);
            }
        }
        return paths.size() == 1 ? scan : cheapest(paths, wanted);
    }

    private AccessPath cheapest(List<AccessPath> paths, long wanted) {
        long matches =
                Math.max(1, paths.stream().mapToLong(AccessPath::size).min().orElse(1));
        AccessPath best = paths.getFirst();
        double lowest = Double.MAX_VALUE;
        for (AccessPath path : paths) {
            double cost = cost(path, matches, wanted);
            // Of equals the later one: an index that was made for the query rather than the scan.
            if (cost <= lowest) {
                lowest = cost;
                best = path;
            }
        }
        return best;
    }

    /** In order, reading stops when enough was found: after the share of the range in which that many matches are expected. */
    private static double cost(AccessPath path, long matches, long wanted) {
        double entries = path.size();
        double each = path.index() == null ? 1 : LOOKUP;
        if (!path.sorted()) {
            return entries * each * 2;
        }
        return wanted == 0 ? entries * each : Math.min(entries, (double) wanted * entries / matches) * each;
    }

    private static boolean isPoint(KeyRange range) {
        return java.util.Arrays.equals(range.to(), Bound.successor(range.from()));
    }
}
