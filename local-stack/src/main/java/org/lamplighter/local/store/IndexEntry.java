package org.lamplighter.local.store;

import java.util.Arrays;

/**
 * One line of an index: the sortable values of its fields, then the key of the document, then the length of that key.
 *
 * <p>The two bytes at the end let the document's key be found without reading the values; they never decide the order.
 *
 * @param bytes the whole entry
 * @param valuesLength how many of the bytes are values
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are what the maps take; copying them would double the work.
record IndexEntry(byte[] bytes, int valuesLength) {

    private static final int TRAILER = 2;

    static IndexEntry of(KeyBytes values, DocumentKey key) {
        int valuesLength = values.length();
        byte[] position = key.bytes();
        values.putBytes(position);
        values.putByte(position.length >>> 8);
        values.putByte(position.length);
        return new IndexEntry(values.toArray(), valuesLength);
    }

    static DocumentKey documentKey(byte[] entry) {
        int end = entry.length - TRAILER;
        int length = (entry[end] & 0xFF) << 8 | (entry[end + 1] & 0xFF);
        return new DocumentKey(Arrays.copyOfRange(entry, end - length, end));
    }

    byte[] values() {
        return Arrays.copyOf(bytes, valuesLength);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexEntry entry && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
