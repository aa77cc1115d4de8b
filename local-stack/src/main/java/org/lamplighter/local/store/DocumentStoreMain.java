package org.lamplighter.local.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the store as a process until it is told to stop: {@code --port 27117 --data FOLDER --bind 127.0.0.1}. */
public final class DocumentStoreMain {

    private static final String USAGE = "Usage: --data FOLDER [--port 27117] [--bind 127.0.0.1]";

    private DocumentStoreMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // It would log whole documents, which may be somebody's personal data.
        quiet("de.bwaldvogel.mongo.wire.MongoWireProtocolHandler", "off");
        quiet("de.bwaldvogel.mongo", "warn");
        DocumentStore store;
        try {
            store = open(flags(arguments));
        } catch (RuntimeException e) {
            System.err.println("The document store does not start: " + e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
        System.out.println("Document store ready at " + store.uri());
        new CountDownLatch(1).await();
    }

    private static DocumentStore open(Map<String, String> flags) {
        String data = flags.get("--data");
        if (data == null) {
            throw new IllegalArgumentException(USAGE);
        }
        int port = Integer.parseInt(flags.getOrDefault("--port", "27117"));
        String host = flags.getOrDefault("--bind", "127.0.0.1");
        return DocumentStore.open(
                Path.of(data), port, DocumentStore.Options.defaults().withHost(host));
    }

    private static void quiet(String logger, String level) {
        String property = "org.slf4j.simpleLogger.log." + logger;
        System.setProperty(property, System.getProperty(property, level));
    }

    private static Map<String, String> flags(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        Map<String, String> flags = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            flags.put(arguments[i], arguments[i + 1]);
        }
        return flags;
    }
}
