package org.lamplighter.planner;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class IntList {

    private int[] values = new int[16];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    void shrinkTo(int length) {
        size = Math.min(size, length);
    }

    void copyOf(IntList other) {
        if (values.length < other.size) {
            values = new int[other.values.length];
        }
        System.arraycopy(other.values, 0, values, 0, other.size);
        size = other.size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
