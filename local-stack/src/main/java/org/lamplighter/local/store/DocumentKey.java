package org.lamplighter.local.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a document lies: the sortable bytes of its {@code _id}.
 *
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are what the maps take; copying them would double the work.
record DocumentKey(byte[] bytes) {

    /** Longer identifiers would not fit the trailer of an index entry. */
    private static final int LONGEST = 0xFFFF;

    DocumentKey {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("An _id takes at most " + LONGEST + " bytes, not " + bytes.length);
        }
    }

    static DocumentKey of(@Nullable Object id) {
        return new DocumentKey(SortableValue.encode(id));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
