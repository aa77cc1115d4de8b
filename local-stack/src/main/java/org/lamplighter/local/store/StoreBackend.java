package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers the commands of a connection; knows {@code hello}, which current drivers send instead of {@code isMaster}. */
final class StoreBackend extends AbstractMongoBackend {

    private final StoreFiles files;
    private final Map<String, MongoDatabase> open = new ConcurrentHashMap<>();

    StoreBackend(StoreFiles files) {
        this.files = files;
        files.names().stream()
                .filter(map -> map.startsWith(StoreDatabase.DOCUMENTS))
                .map(map -> map.substring(StoreDatabase.DOCUMENTS.length(), map.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    /** Also asked to list databases that are open already. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(name, _ -> new StoreDatabase(name, getCursorRegistry(), files));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (command.equalsIgnoreCase("renameCollection")) {
            throw new MongoServerException("The embedded document store does not rename collections");
        }
        boolean greeting = command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("isMaster");
        if (!greeting) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        Document answer = super.handleCommand(channel, databaseName, "isMaster", query);
        answer.put("isWritablePrimary", true);
        answer.put("helloOk", true);
        return answer;
    }

    @Override
    public void close() {
        super.close();
        files.close();
    }

    @Override
    public String toString() {
        return "document store";
    }
}
