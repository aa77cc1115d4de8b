package org.lamplighter.local.store;

import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** Reads one range of a map, in one direction, and can go on later in a newer version of the map. */
final class RangeCursor {

    private final KeyRange range;
    private final boolean backwards;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private byte @Nullable [] key;
    private byte @Nullable [] value;

    RangeCursor(KeyRange range, boolean backwards) {
        this.range = range;
        this.backwards = backwards;
    }

    /** Steps to the next key; false at the end of the range. */
    boolean advance(RootReference<byte[], byte[]> root) {
        if (cursor == null) {
            byte[] start = key != null ? key : backwards ? range.to() : range.from();
            cursor = new Cursor<>(root, start, null, backwards);
        }
        while (cursor.hasNext()) {
            byte[] next = cursor.next();
            if (key != null && Arrays.equals(next, key)) {
                continue;
            }
            if (backwards && Arrays.compareUnsigned(next, range.to()) >= 0) {
                continue;
            }
            key = next;
            value = cursor.getValue();
            return backwards
                    ? Arrays.compareUnsigned(next, range.from()) >= 0
                    : Arrays.compareUnsigned(next, range.to()) < 0;
        }
        return false;
    }

    byte[] key() {
        return present(key);
    }

    byte[] value() {
        return present(value);
    }

    /** Compares what follows the bytes that are the same in each range. */
    int compareRest(RangeCursor other) {
        byte[] mine = key();
        byte[] theirs = other.key();
        int order = Arrays.compareUnsigned(
                mine, range.mergeAt(), mine.length, theirs, other.range.mergeAt(), theirs.length);
        return backwards ? -order : order;
    }

    /** Lets go of the version that is being read. */
    void suspend() {
        cursor = null;
    }

    private static byte[] present(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new IllegalStateException("Not on a key");
        }
        return bytes;
    }
}
