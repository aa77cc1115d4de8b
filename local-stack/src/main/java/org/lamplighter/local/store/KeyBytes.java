package org.lamplighter.local.store;

import java.util.Arrays;

/** A growing byte string; while {@linkplain #invert inverted}, bytes are complemented so that a descending field sorts in reverse. */
final class KeyBytes {

    private byte[] bytes = new byte[64];
    private int length;
    private int mask;

    /** Complements every byte written from here on, or stops doing so when called again. */
    void invert() {
        mask ^= 0xFF;
    }

    void putByte(int value) {
        reserve(1);
        bytes[length++] = (byte) (value ^ mask);
    }

    void putInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            putByte(value >>> shift);
        }
    }

    void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    void putBytes(byte[] values) {
        reserve(values.length);
        if (mask == 0) {
            System.arraycopy(values, 0, bytes, length, values.length);
            length += values.length;
            return;
        }
        for (byte value : values) {
            bytes[length++] = (byte) ~value;
        }
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
