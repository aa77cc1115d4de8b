package org.lamplighter.local.store;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** Reads the documents that an access path leads to, each once, as they are at that moment. Takes no lock. */
final class CandidateScan {

    private static final int REMEMBERED = 100_000;

    /** A version of the map is not read for long: the space of pages that were replaced meanwhile is used again. */
    private static final int READS_PER_VERSION = 2_000;

    private final AccessPath path;
    private final MVMap<byte[], byte[]> documents;
    private final Queue<RangeCursor> cursors;
    private final Set<DocumentKey> seen = new HashSet<>();
    private @Nullable RootReference<byte[], byte[]> root;
    private DocumentKey lastKey = new DocumentKey(new byte[0]);
    private boolean started;
    private int reads;

    CandidateScan(AccessPath path, MVMap<byte[], byte[]> documents) {
        this.path = path;
        this.documents = documents;
        this.cursors = path.merged() ? new PriorityQueue<>(RangeCursor::compareRest) : new ArrayDeque<>();
    }

    /** The BSON bytes of the next candidate, null at the end. */
    byte @Nullable [] next() {
        start();
        for (RangeCursor cursor = cursors.peek(); cursor != null; cursor = cursors.peek()) {
            byte[] key = cursor.key();
            byte[] value = cursor.value();
            step();
            byte @Nullable [] document = path.index() == null ? documentAt(key, value) : documentOf(key);
            if (document != null) {
                return document;
            }
        }
        return null;
    }

    /** Of the document that {@link #next} returned last. */
    DocumentKey lastKey() {
        return lastKey;
    }

    /** Between two batches nothing of the file is held back. */
    void suspend() {
        root = null;
        cursors.forEach(RangeCursor::suspend);
    }

    private byte[] documentAt(byte[] key, byte[] document) {
        lastKey = new DocumentKey(key);
        return document;
    }

    private byte @Nullable [] documentOf(byte[] entry) {
        DocumentKey key = IndexEntry.documentKey(entry);
        lastKey = key;
        // Also without arrays an entry may come twice: while a document moves in the index, its new place is written
        // before the old one is removed.
        if (seen.size() > REMEMBERED && !path.repeats()) {
            seen.clear();
        }
        return seen.add(key) ? documents.get(key.bytes()) : null;
    }

    private void start() {
        if (started) {
            return;
        }
        started = true;
        List<KeyRange> ranges = path.backwards() ? path.ranges().reversed() : path.ranges();
        for (KeyRange range : ranges) {
            RangeCursor cursor = new RangeCursor(range, path.backwards());
            if (cursor.advance(currentRoot())) {
                cursors.add(cursor);
            }
        }
    }

    private void step() {
        if (++reads % READS_PER_VERSION == 0) {
            suspend();
        }
        RangeCursor cursor = cursors.element();
        if (!path.merged()) {
            if (!cursor.advance(currentRoot())) {
                cursors.remove();
            }
            return;
        }
        cursors.remove();
        if (cursor.advance(currentRoot())) {
            cursors.add(cursor);
        }
    }

    private RootReference<byte[], byte[]> currentRoot() {
        RootReference<byte[], byte[]> current = root;
        if (current == null) {
            current = path.map().flushAndGetRoot();
            root = current;
        }
        return current;
    }
}
