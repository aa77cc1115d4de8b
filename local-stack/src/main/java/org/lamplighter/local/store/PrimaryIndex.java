package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the map of the documents itself, which is in that order. */
final class PrimaryIndex extends Index<DocumentKey> {

    private final MVMap<byte[], byte[]> documents;

    PrimaryIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return DocumentKey.of(document.get("_id"));
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Not written into the description, as MongoDB does not either. */
    @Override
    public boolean isUnique() {
        return false;
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

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {}

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public DocumentKey remove(Document document) {
        throw new UnsupportedOperationException("Documents are removed by the collection");
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {}

    @Override
    public void updateInPlace(
            Document before, Document after, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public void drop() {}
}
