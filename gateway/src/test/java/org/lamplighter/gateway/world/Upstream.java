package org.lamplighter.gateway.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway that notes what reaches it and answers as the test says; it can be stopped and started again. */
public final class Upstream implements AutoCloseable {

    /**
     * What reached the service.
     *
     * @param path raw path
     * @param headers by lower-case name
     */
    public record Seen(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, String body) {

        /** The only value of a header, or null. */
        public @Nullable String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : String.join(",", values);
        }
    }

    /** What the service does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        void handle(HttpExchange exchange) throws IOException;
    }

    private final String name;
    private final boolean notes;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile Behaviour behaviour;
    private HttpServer server;
    private final int port;

    /** Starts on a free port, answering 200 with its own name. */
    public Upstream(String name) {
        this(name, true);
    }

    /** Starts on a free port; one that keeps nothing of what it sees can go on for ever. */
    public Upstream(String name, boolean notes) {
        this.name = name;
        this.notes = notes;
        this.behaviour = this::sayName;
        this.server = started(0);
        this.port = server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen last() {
        return seen.getLast();
    }

    public void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    /** How many requests began to arrive. */
    public int connected() {
        return begun.get();
    }

    /** How many requests broke off before their body was whole. */
    public int broken() {
        return broken.get();
    }

    /** Forgets what was seen and answers with its name again. */
    public void reset() {
        seen.clear();
        begun.set(0);
        broken.set(0);
        behaviour = this::sayName;
    }

    /** Closes the port: connections are refused from now on. */
    public void stop() {
        server.stop(0);
    }

    public void startAgain() {
        server = started(port);
    }

    @Override
    public void close() {
        stop();
    }

    /** Answers with a status, a type and a text. */
    public static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void sayName(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
    }

    private String wholeBody(HttpExchange exchange) throws IOException {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            broken.incrementAndGet();
            throw e;
        }
    }

    private HttpServer started(int onPort) {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 50);
            created.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            created.createContext("/", exchange -> {
                if (!notes) {
                    behaviour.handle(exchange);
                    return;
                }
                Map<String, List<String>> headers = new TreeMap<>();
                exchange.getRequestHeaders()
                        .forEach((key, values) -> headers.put(key.toLowerCase(Locale.ROOT), List.copyOf(values)));
                begun.incrementAndGet();
                String body = wholeBody(exchange);
                seen.add(new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        exchange.getRequestURI().getRawQuery(),
                        headers,
                        body));
                behaviour.handle(exchange);
            });
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
