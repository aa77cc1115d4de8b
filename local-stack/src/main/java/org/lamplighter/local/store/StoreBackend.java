package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** Answers the commands of a connection; knows {@code hello}, which current drivers send instead of {@code isMaster}. */
final class StoreBackend extends H2Backend {

    StoreBackend(MVStore files) {
        super(files);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        boolean hello = command.equalsIgnoreCase("hello");
        if (!hello && !command.equalsIgnoreCase("isMaster")) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        Document answer = super.handleCommand(channel, databaseName, "isMaster", query);
        answer.put("isWritablePrimary", true);
        answer.put("helloOk", true);
        return answer;
    }
}
