package org.lamplighter.local.store;

import org.jspecify.annotations.Nullable;

/** A step of a write, as the journal keeps it: repeating it in order leads to the same state. */
sealed interface Change {

    /** The name of the map that changes. */
    String map();

    /** Sets the value of a key, or removes the key when the value is null. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are what the maps take; copying them would double the work.
    record Entry(String map, byte[] key, byte @Nullable [] value) implements Change {}

    /** Removes the map with all it holds. */
    record Drop(String map) implements Change {}
}
