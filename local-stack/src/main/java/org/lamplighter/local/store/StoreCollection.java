package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection as the server sees it. Writers take turns; readers wait for nobody, since documents and index entries are immutable bytes in
 * maps whose earlier versions stay readable.
 */
final class StoreCollection extends AbstractMongoCollection<DocumentKey> {

    private final IndexedDocuments documents;
    private final ReentrantLock writing = new ReentrantLock();
    private final LongAdder examined = new LongAdder();
    private boolean updatesOne;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            IndexedDocuments documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** The documents that match, in order; read as they are asked for unless they must be sorted in memory. */
    DocumentStream stream(Document filter, @Nullable Document orderBy, long skip, long limit) {
        return stream(filter, orderBy, skip, limit, examined);
    }

    private DocumentStream stream(
            Document filter, @Nullable Document orderBy, long skip, long limit, LongAdder counter) {
        Document order = naturalAsId(orderBy);
        long wanted = limit > 0 ? skip + limit : 0;
        AccessPath path = documents.planner().choose(filter, order, wanted);
        DocumentStream matching = new MatchingDocuments(documents.scan(path), filter, counter);
        if (order == null || order.isEmpty() || path.sorted()) {
            return matching.slice(skip, limit);
        }
        return DocumentStream.of(SortedDocuments.of(matching, order, wanted)).slice(skip, limit);
    }

    /** What a query would read, and what it finds. */
    Document explain(Document filter, @Nullable Document orderBy, long skip, long limit) {
        LongAdder counter = new LongAdder();
        int found = stream(filter, orderBy, skip, limit, counter).rest().size();
        long wanted = limit > 0 ? skip + limit : 0;
        AccessPath path = documents.planner().choose(filter, naturalAsId(orderBy), wanted);
        return new Document("queryPlanner", new Document("winningPlan", new Document("stage", path.describe())))
                .append("executionStats", new Document("nReturned", found).append("totalDocsExamined", counter.sum()));
    }

    List<Document> project(List<Document> found, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return found;
        }
        return matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, projection)
                .collectDocuments();
    }

    CursorRegistry cursors() {
        return cursorRegistry;
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        boolean one = limit == 0 && writing.isHeldByCurrentThread() && updatesOne;
        List<Document> found = stream(filter, orderBy, skip, one ? 1 : limit).rest();
        return new QueryResult(project(found, projection));
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(filter, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            int left = Math.max(0, count() - skip);
            return limit > 0 ? Math.min(left, limit) : left;
        }
        DocumentStream found = stream(filter, null, skip, Math.max(0, limit));
        int count = 0;
        while (found.next() != null) {
            count++;
        }
        return count;
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.size());
    }

    @Override
    public void addDocument(Document document) {
        locked(() -> {
            super.addDocument(document);
            return true;
        });
    }

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        DocumentKey key = getIdField() == null ? documents.nextKey() : keyOf(document);
        documents.insert(key, document, this);
        return key;
    }

    @Override
    protected void handleUpdate(DocumentKey key, Document before, Document after) {
        documents.replace(key, before, after, this);
    }

    @Override
    public void removeDocument(Document document) {
        locked(() -> {
            DocumentKey key = findDocumentPosition(document);
            if (key != null) {
                documents.remove(key);
            }
            return true;
        });
    }

    @Override
    protected void removeDocument(DocumentKey key) {
        documents.remove(key);
    }

    @Override
    public Document findAndModify(Document query) {
        return locked(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return locked(() -> super.deleteDocuments(selector, Math.max(0, limit), oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return locked(() -> {
            updatesOne = !isMulti;
            try {
                return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
            } finally {
                updatesOne = false;
            }
        });
    }

    @Override
    public void addIndex(Index<DocumentKey> index) {
        locked(() -> {
            if (index instanceof OrderedIndex ordered) {
                if (documents.addIndex(ordered, this)) {
                    getIndexes().add(index);
                }
            } else if (getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()))) {
                getIndexes().add(index);
            }
            return true;
        });
    }

    @Override
    public void dropIndex(String name) {
        locked(() -> {
            super.dropIndex(name);
            documents.dropIndex(name);
            return true;
        });
    }

    /** The catalogue's own collections are still used while they are dropped; their maps go afterwards. */
    @Override
    public void drop() {
        super.drop();
        if (!getCollectionName().startsWith("system.")) {
            documents.drop();
        }
    }

    void dropMap() {
        documents.drop();
    }

    @Override
    public Document getStats() {
        return super.getStats().append("documentsExamined", examined.sum());
    }

    /** Compares every index with the documents, while nobody writes. */
    @Override
    public Document validate() {
        List<String> errors = locked(documents::inconsistencies);
        return super.validate().append("valid", errors.isEmpty()).append("errors", errors);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    /** Counted when asked for. */
    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, documents.bytes());
    }

    @Override
    protected @Nullable Document getDocument(DocumentKey key) {
        return documents.get(key);
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        return documents.stream();
    }

    @Override
    protected @Nullable DocumentKey findDocumentPosition(Document document) {
        return getIdField() == null ? super.findDocumentPosition(document) : keyOf(document);
    }

    private DocumentKey keyOf(Document document) {
        return DocumentKey.of(Utils.getSubdocumentValue(document, getIdField()));
    }

    /** Documents lie in the order of their {@code _id}; that is the natural order here. */
    private static @Nullable Document naturalAsId(@Nullable Document orderBy) {
        boolean natural = orderBy != null && orderBy.containsKey("$natural");
        return natural && orderBy != null ? new Document("_id", orderBy.get("$natural")) : orderBy;
    }

    private <T> T locked(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }
}
