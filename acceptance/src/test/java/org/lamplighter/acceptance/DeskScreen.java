package org.lamplighter.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher's screen with the board of an area: comes back by itself, and goes by what the stream tells alone. */
final class DeskScreen implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Api api;
    private final String path;
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread reader;
    private String id = "";
    private String name = "";
    private String data = "";
    private volatile boolean closed;

    DeskScreen(Api api, String area) {
        this.api = api;
        this.path = "/api/desk/v1/board/stream?area=" + area;
        this.reader = Thread.ofVirtual().name("desk-screen").start(this::follow);
    }

    /** The state of an order on the board; empty when it is not there. */
    String stateOf(String workOrderId) {
        return states.getOrDefault(workOrderId, "");
    }

    int connections() {
        return connections.get();
    }

    private void follow() {
        while (!closed) {
            try {
                readOnce();
            } catch (IOException | UncheckedIOException e) {
                // The connection broke, as they do.
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void readOnce() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                api.request(path).timeout(Duration.ofMinutes(30)).header("Accept", "text/event-stream");
        if (!id.isEmpty()) {
            request.header("Last-Event-ID", id);
        }
        HttpResponse<Stream<String>> response = api.http().send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() == 200) {
                connections.incrementAndGet();
                lines.forEach(this::line);
            }
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            data = line.substring(5);
        } else if (line.isEmpty() && !data.isEmpty()) {
            saw(JsonMapper.shared().readTree(data));
            data = "";
        }
    }

    private void saw(JsonNode news) {
        if (name.equals("board")) {
            states.clear();
        }
        news.path("orders")
                .forEach(row -> states.put(
                        row.path("workOrderId").asString(), row.path("state").asString()));
        news.path("gone").path("orders").forEach(gone -> states.remove(gone.asString()));
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }
}
