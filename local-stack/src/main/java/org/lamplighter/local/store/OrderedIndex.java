package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index: an ordered map of {@linkplain IndexEntry entries}.
 *
 * <p>The collection changes it together with the document, in one write; the calls through which the server would keep its own kind of
 * index do nothing here.
 */
final class OrderedIndex extends Index<DocumentKey> {

    /** Before all entries, whose first byte is the code of a type; holds which fields met an array. There once the index is built. */
    private static final byte[] STATE = {0};

    /** No entry lies before this key. */
    static final byte[] FIRST = {1};

    private final IndexDefinition definition;
    private final String mapName;
    private final MVMap<byte[], byte[]> entries;
    private volatile long arrayFields;

    OrderedIndex(IndexDefinition definition, List<IndexKey> keys, String mapName, MVMap<byte[], byte[]> entries) {
        super(definition.name(), keys, definition.sparse());
        this.definition = definition;
        this.mapName = mapName;
        this.entries = entries;
        byte[] state = entries.get(STATE);
        arrayFields = state == null ? 0 : ByteBuffer.wrap(state).getLong();
    }

    IndexDefinition definition() {
        return definition;
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    String mapName() {
        return mapName;
    }

    boolean isBuilt() {
        return entries.containsKey(STATE);
    }

    /** The change that declares the index complete. */
    Change built() {
        return state(arrayFields);
    }

    /** Whether some document has an array at this field. */
    boolean hasArrays(int field) {
        return (arrayFields & 1L << field) != 0;
    }

    /** Notes the arrays of a document; the change is to be written before the entries are. Only under the lock of the collection. */
    @Nullable
    Change noteArrays(Document document) {
        long all = arrayFields | definition.arrayFields(document);
        if (all == arrayFields) {
            return null;
        }
        arrayFields = all;
        return state(all);
    }

    /** Another document that has the values of one of these entries, in a unique index. */
    @Nullable
    DocumentKey conflict(Set<IndexEntry> added, DocumentKey self) {
        if (!definition.unique()) {
            return null;
        }
        for (IndexEntry entry : added) {
            byte[] values = entry.values();
            byte[] end = Bound.successor(values);
            Cursor<byte[], byte[]> cursor = entries.cursor(values);
            while (cursor.hasNext()) {
                byte[] other = cursor.next();
                if (java.util.Arrays.compareUnsigned(other, end) >= 0) {
                    break;
                }
                DocumentKey holder = IndexEntry.documentKey(other);
                if (!holder.equals(self)) {
                    return holder;
                }
            }
        }
        return null;
    }

    /** The values as an error message shows them. */
    KeyValue shown(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        definition
                .fields()
                .forEach(field -> values.add(field.path().values(document).getFirst()));
        return new KeyValue(values);
    }

    private Change state(long arrays) {
        return new Change.Entry(
                mapName, STATE, ByteBuffer.allocate(Long.BYTES).putLong(arrays).array());
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index && index.definition.equals(definition);
    }

    @Override
    public long getCount() {
        return Math.max(0, entries.sizeAsLong() - 1);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Says no: queries are planned by the collection. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by the collection");
    }

    /** Null: only the {@code _id} tells where a document lies. */
    @Override
    @SuppressWarnings("NullAway")
    public DocumentKey getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {}

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public DocumentKey remove(Document document) {
        throw new UnsupportedOperationException("Entries are removed by the collection");
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {}

    @Override
    public void updateInPlace(
            Document before, Document after, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public void drop() {}
}
