package org.lamplighter.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A running document store. Clients reach it with any MongoDB driver at {@link #uri()}.
 *
 * <p>It stands in for MongoDB on a developer's machine and in tests: no sessions, transactions, change streams, partial or TTL indexes.
 */
public final class DocumentStore implements AutoCloseable {

    /** A long scan holds up the connections of its worker only. */
    private static final int WORKERS = 12;

    private final MongoServer server;
    private final InetSocketAddress address;

    private DocumentStore(StoreFiles files, String host, int port) {
        server = new MongoServer(new StoreBackend(files));
        listen(host, port);
        address = server.getLocalAddress();
    }

    /** The network library throws what it does not declare. */
    private void listen(String host, int port) {
        try {
            server.bind(new InetSocketAddress(host, port), 1, WORKERS);
        } catch (Exception e) {
            server.shutdownNow();
            throw new IllegalStateException(
                    "Port " + port + " of " + host + " cannot be listened to: " + e.getMessage(), e);
        }
    }

    /**
     * Opens or creates the store kept in {@code directory}.
     *
     * @param directory created if absent; one process at a time
     * @param port the port to listen on, 0 for a free one
     */
    public static DocumentStore open(Path directory, int port, Options options) {
        return new DocumentStore(JournaledFiles.open(directory, options), options.host(), port);
    }

    /** A store that forgets everything when closed, on a free port of the loopback address. */
    public static DocumentStore inMemory() {
        return new DocumentStore(new MemoryFiles(), Options.defaults().host(), 0);
    }

    public int port() {
        return address.getPort();
    }

    /** The connection string, without a database. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + port();
    }

    /** Disconnects clients and writes what is pending. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    /**
     * How the store listens and writes.
     *
     * @param host the address to bind
     * @param flushInterval the longest time an acknowledged write may be lost when the machine loses power; killing the process loses none
     * @param cacheMegabytes pages of the file kept in memory
     */
    public record Options(String host, Duration flushInterval, int cacheMegabytes) {

        public static Options defaults() {
            return new Options("127.0.0.1", Duration.ofMillis(200), 96);
        }

        public Options withHost(String newHost) {
            return new Options(newHost, flushInterval, cacheMegabytes);
        }

        public Options withFlushInterval(Duration interval) {
            return new Options(host, interval, cacheMegabytes);
        }

        public Options withCacheMegabytes(int megabytes) {
            return new Options(host, flushInterval, megabytes);
        }
    }
}
