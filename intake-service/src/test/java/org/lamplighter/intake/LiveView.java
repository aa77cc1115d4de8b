package org.lamplighter.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that writes down what it is shown. */
final class LiveView implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final AtomicInteger beats = new AtomicInteger();
    private volatile boolean ended;

    private LiveView(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static LiveView open(Client client, String caseId, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request =
                client.request(Client.CASES + "/" + caseId + "/progress").header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new LiveView(Client.http().send(request.build(), BodyHandlers.ofInputStream()));
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                line(line);
            }
            ended = true;
        } catch (IOException e) {
            ended = false; // Closed from this side.
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            ids.add(Long.parseLong(line.substring(3).strip()));
        } else if (line.startsWith("data:")) {
            JsonNode entry = JsonMapper.shared().readTree(line.substring(5));
            names.add(
                    entry.path("milestone").isString()
                            ? entry.path("milestone").asString()
                            : entry.path("status").asString());
        } else if (line.startsWith(":")) {
            beats.incrementAndGet();
        }
    }

    int status() {
        return response.statusCode();
    }

    List<Long> ids() {
        return List.copyOf(ids);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    int beats() {
        return beats.get();
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
