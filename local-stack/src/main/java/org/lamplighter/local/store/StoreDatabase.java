package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database: collections, their indexes, and the commands on them that the server's own code would answer by reading everything. */
final class StoreDatabase extends AbstractMongoDatabase<DocumentKey> {

    static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final StoreFiles files;
    private final ReentrantLock defining = new ReentrantLock();

    StoreDatabase(String name, CursorRegistry cursors, StoreFiles files) {
        super(name, cursors);
        this.files = files;
        initializeNamespacesAndIndexes();
        dropOrphanedIndexes();
    }

    /** The map of an index whose description was not written before the process ended is not kept up to date. */
    private void dropOrphanedIndexes() {
        Set<String> known = new HashSet<>();
        MongoCollection<DocumentKey> descriptions = indexes.get();
        if (descriptions != null) {
            descriptions.queryAll().forEach(index -> known.add(INDEX + index.get("ns") + "/" + index.get("name")));
        }
        for (String map : files.names()) {
            if (map.startsWith(INDEX + getDatabaseName() + ".") && !known.contains(map)) {
                files.write(List.of(new Change.Drop(map)));
            }
        }
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> find(query);
            case "explain" -> explain(query);
            case "aggregate" -> aggregate(channel, command, query, databases, oplog);
            case "dropindexes" -> dropIndexes(query);
            case "insert" ->
                WriteCommands.insert(query, plain -> super.handleCommand(channel, command, plain, databases, oplog));
            case "update" ->
                WriteCommands.update(query, plain -> super.handleCommand(channel, command, plain, databases, oplog));
            case "create" -> {
                CollectionDescription.check(query);
                yield super.handleCommand(channel, command, query, databases, oplog);
            }
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private Document find(Document query) {
        FindCommand command = FindCommand.of(query);
        StoreCollection collection = existing(command.collection());
        String namespace = getFullCollectionNamespace(command.collection());
        return collection == null ? Replies.cursor(namespace, List.of(), 0) : command.run(collection, namespace);
    }

    private Document explain(Document query) {
        FindCommand command = FindCommand.of(CommandFields.document(query, "explain"));
        StoreCollection collection = existing(command.collection());
        if (collection == null) {
            throw new MongoServerException("There is no collection " + command.collection() + " to explain a query on");
        }
        return Replies.okay(collection.explain(command.filter(), command.sort(), command.skip(), command.limit()));
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        StoreCollection collection = query.get("aggregate") instanceof String name ? existing(name) : null;
        AggregateCommand aggregate = AggregateCommand.of(query);
        if (collection == null || aggregate == null) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        return Replies.cursor(collection.getFullName(), aggregate.run(this, collection, databases, oplog), 0);
    }

    private Document dropIndexes(Document query) {
        StoreCollection collection = existing(CommandFields.text(query, "dropIndexes"));
        if (collection != null) {
            defined(() -> {
                for (String name : DroppedIndexes.names(collection, query.get("index"))) {
                    dropIndex(collection, name);
                    Document description = new Document("ns", collection.getFullName()).append("name", name);
                    getOrCreateIndexesCollection().deleteDocuments(description, 0);
                }
                return true;
            });
        }
        return Replies.okay(new Document());
    }

    private @Nullable StoreCollection existing(String name) {
        return (StoreCollection) resolveCollection(name, false);
    }

    @Override
    protected void addIndex(Document description) {
        Document plain = IndexDescription.plain(description);
        defined(() -> {
            super.addIndex(plain);
            return true;
        });
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new PrimaryIndex(name, keys, files.map(documentsMap(collection)));
        }
        return openIndex(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return openIndex(collection, name, keys, false, sparse);
    }

    private OrderedIndex openIndex(
            String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        String map = INDEX + getFullCollectionNamespace(collection) + "/" + name;
        IndexDefinition definition = IndexDefinition.of(name, keys, unique, sparse);
        return new OrderedIndex(definition, keys, map, files.map(map));
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(String name, CollectionOptions options) {
        IndexedDocuments documents = new IndexedDocuments(files, documentsMap(name));
        return new StoreCollection(this, name, options, cursorRegistry, documents);
    }

    @Override
    protected MongoCollection<DocumentKey> resolveOrCreateCollection(String name) {
        MongoCollection<DocumentKey> known = resolveCollection(name, false);
        return known != null ? known : defined(() -> super.resolveOrCreateCollection(name));
    }

    @Override
    public MongoCollection<DocumentKey> createCollectionOrThrowIfExists(String name, CollectionOptions options) {
        return defined(() -> super.createCollectionOrThrowIfExists(name, options));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        defined(() -> {
            StoreCollection collection = existing(name);
            super.dropCollection(name, oplog);
            if (collection != null && name.startsWith("system.")) {
                collection.dropMap();
            }
            return true;
        });
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("The embedded document store does not rename collections");
    }

    @Override
    protected long getFileSize() {
        return files.size();
    }

    @Override
    protected long getStorageSize() {
        return files.size();
    }

    private String documentsMap(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private <T> T defined(Supplier<T> work) {
        defining.lock();
        try {
            return work.get();
        } finally {
            defining.unlock();
        }
    }
}
