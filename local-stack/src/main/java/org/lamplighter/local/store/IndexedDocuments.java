package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of a collection and their secondary indexes, changed together. Changes only under the lock of the collection. */
final class IndexedDocuments {

    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final List<IndexKey> PRIMARY_KEY = List.of(new IndexKey("_id", true));

    private final StoreFiles files;
    private final String mapName;
    private final MVMap<byte[], byte[]> documents;
    private volatile List<OrderedIndex> indexes = List.of();

    IndexedDocuments(StoreFiles files, String mapName) {
        this.files = files;
        this.mapName = mapName;
        this.documents = files.map(mapName);
    }

    QueryPlanner planner() {
        return new QueryPlanner(documents, indexes);
    }

    CandidateScan scan(AccessPath path) {
        return new CandidateScan(path, documents);
    }

    long size() {
        return documents.sizeAsLong();
    }

    @Nullable
    Document get(DocumentKey key) {
        byte @Nullable [] bytes = documents.get(key.bytes());
        return bytes == null ? null : Bson.decode(bytes);
    }

    Stream<DocumentWithPosition<DocumentKey>> stream() {
        CandidateScan all = everything();
        return Stream.generate(all::next)
                .takeWhile(Objects::nonNull)
                .map(bytes -> new DocumentWithPosition<>(Bson.decode(bytes), all.lastKey()));
    }

    long bytes() {
        long bytes = 0;
        CandidateScan all = everything();
        for (byte @Nullable [] document = all.next(); document != null; document = all.next()) {
            bytes += document.length;
        }
        return bytes;
    }

    private CandidateScan everything() {
        return scan(AccessPaths.throughDocuments(documents, FilterConditions.of(new Document()), null));
    }

    /** A key behind all others, for a collection whose documents have no identifier. */
    DocumentKey nextKey() {
        byte @Nullable [] last = documents.lastKey();
        long number = last == null ? 1 : ByteBuffer.wrap(last).getLong(OrderedIndex.FIRST.length) + 1;
        ByteBuffer next = ByteBuffer.allocate(OrderedIndex.FIRST.length + Long.BYTES);
        return new DocumentKey(next.put(OrderedIndex.FIRST).putLong(number).array());
    }

    /** What is wrong with the indexes, in words; empty when each entry has its document and the reverse. */
    List<String> inconsistencies() {
        List<String> errors = new ArrayList<>();
        for (OrderedIndex index : indexes) {
            long expected = 0;
            for (var found = stream().iterator(); found.hasNext(); ) {
                DocumentWithPosition<DocumentKey> next = found.next();
                for (IndexEntry entry : index.definition().entries(next.getDocument(), next.getPosition())) {
                    expected++;
                    if (!index.entries().containsKey(entry.bytes())) {
                        errors.add(index.getName() + " lacks an entry of " + next.getPosition());
                    }
                }
            }
            if (expected != index.getCount()) {
                errors.add(index.getName() + " has " + index.getCount() + " entries instead of " + expected);
            }
        }
        return errors;
    }

    void insert(DocumentKey key, Document document, MongoCollection<DocumentKey> collection) {
        if (documents.containsKey(key.bytes())) {
            PrimaryIndex primary = new PrimaryIndex("_id_", PRIMARY_KEY, documents);
            throw new DuplicateKeyError(primary, collection, PRIMARY_KEY, new KeyValue(document.get("_id")));
        }
        change(key, null, document, collection);
    }

    void replace(DocumentKey key, Document before, Document after, MongoCollection<DocumentKey> collection) {
        change(key, before, after, collection);
    }

    void remove(DocumentKey key) {
        Document before = get(key);
        if (before == null) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Entry(mapName, key.bytes(), null));
        for (OrderedIndex index : indexes) {
            for (IndexEntry entry : index.definition().entries(before, key)) {
                changes.add(new Change.Entry(index.mapName(), entry.bytes(), null));
            }
        }
        files.write(changes);
    }

    /** New entries come first and old ones go last, so that a reader always finds the document. */
    private void change(
            DocumentKey key, @Nullable Document before, Document after, MongoCollection<DocumentKey> collection) {
        List<Change> changes = new ArrayList<>();
        List<Change> removals = new ArrayList<>();
        for (OrderedIndex index : indexes) {
            Set<IndexEntry> old = before == null ? Set.of() : index.definition().entries(before, key);
            Set<IndexEntry> wanted = index.definition().entries(after, key);
            Set<IndexEntry> added = new LinkedHashSet<>(wanted);
            added.removeAll(old);
            refuseDuplicate(index, added, key, after, collection);
            Change arrays = index.noteArrays(after);
            if (arrays != null) {
                changes.add(arrays);
            }
            added.forEach(entry -> changes.add(put(index, entry)));
            old.stream()
                    .filter(entry -> !wanted.contains(entry))
                    .forEach(entry -> removals.add(new Change.Entry(index.mapName(), entry.bytes(), null)));
        }
        changes.add(new Change.Entry(mapName, key.bytes(), Bson.encode(after)));
        changes.addAll(removals);
        files.write(changes);
    }

    private static Change put(OrderedIndex index, IndexEntry entry) {
        return new Change.Entry(index.mapName(), entry.bytes(), NO_VALUE);
    }

    private static final byte[] NO_VALUE = {};

    private static void refuseDuplicate(
            OrderedIndex index,
            Set<IndexEntry> added,
            DocumentKey key,
            Document document,
            MongoCollection<DocumentKey> collection) {
        if (index.conflict(added, key) != null) {
            throw new DuplicateKeyError(index, collection, index.getKeys(), index.shown(document));
        }
    }

    /** Builds the index unless it is there already; false when nothing was to be done. */
    boolean addIndex(OrderedIndex added, MongoCollection<DocumentKey> collection) {
        for (OrderedIndex known : indexes) {
            if (known.getName().equals(added.getName())) {
                if (!known.hasSameOptions(added)) {
                    throw new IndexKeySpecsConflictException(added, known);
                }
                return false;
            }
            if (known.definition().fields().equals(added.definition().fields())) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + known.getName());
            }
        }
        if (!added.isBuilt()) {
            new IndexBuild(files, added, collection).run(stream());
        }
        List<OrderedIndex> all = new ArrayList<>(indexes);
        all.add(added);
        indexes = List.copyOf(all);
        return true;
    }

    void dropIndex(String name) {
        List<OrderedIndex> kept = new ArrayList<>(indexes);
        kept.removeIf(index -> index.getName().equals(name));
        List<Change> drops = indexes.stream()
                .filter(index -> index.getName().equals(name))
                .<Change>map(index -> new Change.Drop(index.mapName()))
                .toList();
        indexes = List.copyOf(kept);
        files.write(drops);
    }

    void drop() {
        files.write(List.of(new Change.Drop(mapName)));
    }
}
