package org.lamplighter.kit.test;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Publishes an issuer's keys over HTTP, from a server that can be stopped. */
public final class KeysServer implements AutoCloseable {

    private final HttpServer server;

    private KeysServer(HttpServer server) {
        this.server = server;
    }

    /** Publishes the keys of the test issuer at an address of its own. */
    public static KeysServer start() {
        return of(TestSurroundings.issuer().publicKeys());
    }

    static KeysServer of(byte[] keys) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new KeysServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Where the keys are. */
    public String url() {
        return "http://localhost:" + port() + "/keys";
    }

    /** From now on nobody answers there. */
    public void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
