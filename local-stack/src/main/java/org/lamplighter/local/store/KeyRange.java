package org.lamplighter.local.store;

/**
 * A stretch of an ordered map.
 *
 * @param from the first key, inclusive
 * @param to the end, exclusive
 * @param mergeAt the bytes before this position are the same in the whole range and do not count when ranges are merged by the rest
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are what the maps take; copying them would double the work.
record KeyRange(byte[] from, byte[] to, int mergeAt) {}
