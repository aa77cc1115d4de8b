package org.lamplighter.local.store;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One way to the candidates of a query.
 *
 * @param index what is read, null for the documents in the order of their {@code _id}
 * @param map the ordered map of it
 * @param ranges the stretches to read, ascending and apart
 * @param bounded whether the ranges leave anything out
 * @param sorted whether the candidates come in the order asked for
 * @param backwards whether the ranges are read from their ends
 * @param merged whether the ranges are read side by side, smallest rest first
 * @param repeats whether a document may come up more than once
 */
record AccessPath(
        @Nullable OrderedIndex index,
        MVMap<byte[], byte[]> map,
        List<KeyRange> ranges,
        boolean bounded,
        boolean sorted,
        boolean backwards,
        boolean merged,
        boolean repeats) {

    /** How many entries lie in the ranges, counted in the tree's inner nodes. */
    long size() {
        long size = 0;
        for (KeyRange range : ranges) {
            size += rank(range.to()) - rank(range.from());
        }
        return size;
    }

    private long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index >= 0 ? index : -index - 1;
    }

    String describe() {
        String name = index == null ? "_id_" : index.getName();
        return (bounded ? "range of " : "all of ") + name + (sorted ? ", in order" : "");
    }
}
