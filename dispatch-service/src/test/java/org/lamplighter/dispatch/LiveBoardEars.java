package org.lamplighter.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher's screen: keeps the board as the stream tells it. */
final class LiveBoardEars implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final Map<String, JsonNode> orders = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> outages = new ConcurrentHashMap<>();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final Map<String, String> event = new LinkedHashMap<>();
    private volatile String lastId = "";
    private volatile boolean ended;

    private LiveBoardEars(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static LiveBoardEars open(int port, String token, String area, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/desk/v1/board/stream?area=" + area))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new LiveBoardEars(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                line(line);
            }
            ended = true;
        } catch (IOException e) {
            ended = false; // closed from this side
        }
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
            apply();
        } else if (colon > 0) {
            event.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (old, more) -> old + "\n" + more);
        }
    }

    private void apply() {
        String name = event.getOrDefault("event", "");
        if (!name.isEmpty()) {
            JsonNode data = JsonMapper.shared().readTree(event.getOrDefault("data", "{}"));
            if (name.equals("board")) {
                orders.clear();
                outages.clear();
            }
            data.path("orders")
                    .forEach(row -> orders.put(row.path("workOrderId").asString(), row));
            data.path("outages").forEach(row -> outages.put(row.path("outageId").asString(), row));
            data.path("gone").path("orders").forEach(id -> orders.remove(id.asString()));
            data.path("gone").path("outages").forEach(id -> outages.remove(id.asString()));
            lastId = event.getOrDefault("id", "");
            names.add(name);
        }
        event.clear();
    }

    int status() {
        return response.statusCode();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    String lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    String stateOf(String workOrderId) {
        JsonNode row = orders.get(workOrderId);
        return row == null ? "" : row.path("state").asString();
    }

    int outages() {
        return outages.size();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
