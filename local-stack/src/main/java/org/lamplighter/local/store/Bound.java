package org.lamplighter.local.store;

import java.util.Arrays;

/**
 * A place between sortable values: before or after everything that starts with {@code prefix}.
 *
 * @param prefix the sortable bytes of a value, or the code of a bracket of types
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are what the maps take; copying them would double the work.
record Bound(byte[] prefix, boolean after) implements Comparable<Bound> {

    static Bound before(byte[] prefix) {
        return new Bound(prefix, false);
    }

    static Bound after(byte[] prefix) {
        return new Bound(prefix, true);
    }

    /** The first bytes at or behind this place, in an ascending field. */
    byte[] ascending() {
        return after ? successor(prefix) : prefix;
    }

    /** The same place in a descending field, whose bytes are complemented: what was behind is now before. */
    byte[] descending() {
        byte[] complement = prefix.clone();
        for (int i = 0; i < complement.length; i++) {
            complement[i] = (byte) ~complement[i];
        }
        return after ? complement : successor(complement);
    }

    /** The smallest bytes behind all that start with {@code prefix}. */
    static byte[] successor(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            throw new IllegalArgumentException("Nothing lies behind " + Arrays.toString(prefix));
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    @Override
    public int compareTo(Bound other) {
        return Arrays.compareUnsigned(ascending(), other.ascending());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bound bound && compareTo(bound) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascending());
    }
}
