package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fills an index with the documents that are there. Entries are not journaled: a build that was cut short starts over. */
final class IndexBuild {

    private static final byte[] NO_VALUE = {};

    private final StoreFiles files;
    private final OrderedIndex index;
    private final MongoCollection<DocumentKey> collection;

    IndexBuild(StoreFiles files, OrderedIndex index, MongoCollection<DocumentKey> collection) {
        this.files = files;
        this.index = index;
        this.collection = collection;
    }

    void run(Stream<DocumentWithPosition<DocumentKey>> documents) {
        index.entries().clear();
        boolean any = false;
        try {
            for (Iterator<DocumentWithPosition<DocumentKey>> all = documents.iterator(); all.hasNext(); ) {
                add(all.next());
                any = true;
            }
        } catch (MongoServerError e) {
            files.write(List.of(new Change.Drop(index.mapName())));
            throw new IndexBuildFailedException(e, collection);
        }
        if (any) {
            files.checkpoint();
        }
        files.write(List.of(index.built()));
    }

    private void add(DocumentWithPosition<DocumentKey> found) {
        Set<IndexEntry> entries = index.definition().entries(found.getDocument(), found.getPosition());
        if (index.conflict(entries, found.getPosition()) != null) {
            throw new DuplicateKeyError(index, collection, index.getKeys(), index.shown(found.getDocument()));
        }
        index.noteArrays(found.getDocument());
        for (IndexEntry entry : entries) {
            index.entries().put(entry.bytes(), NO_VALUE);
        }
    }
}
