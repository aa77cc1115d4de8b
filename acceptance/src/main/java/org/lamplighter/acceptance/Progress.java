package org.lamplighter.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer's live view of a case (server-sent events). Comes back by itself, from the last event it saw. */
public final class Progress implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Api api;
    private final String path;
    private final Consumer<JsonNode> live;
    private final ConcurrentSkipListMap<Long, JsonNode> seen = new ConcurrentSkipListMap<>();
    private final Thread reader;
    private volatile boolean closed;

    Progress(Api api, String path, Consumer<JsonNode> live) {
        this.api = api;
        this.path = path;
        this.live = live;
        this.reader = Thread.ofVirtual().name("progress").start(this::follow);
    }

    /** What was seen so far, in order. */
    public List<JsonNode> seen() {
        return List.copyOf(seen.values());
    }

    /** Waits for a milestone or status of this name. */
    public JsonNode await(String step, Duration atMost) {
        return Await.until(
                "live step " + step,
                atMost,
                () -> seen.values().stream()
                        .filter(entry -> step.equals(name(entry)))
                        .reduce((_, later) -> later));
    }

    static String name(JsonNode entry) {
        JsonNode milestone = entry.path("milestone");
        return milestone.isMissingNode() || milestone.isNull()
                ? entry.path("status").asString("")
                : milestone.asString();
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }

    private void follow() {
        while (!closed) {
            try {
                readOnce();
            } catch (IOException | UncheckedIOException | StoryBroken e) {
                // The connection broke, as they do; the next one begins after the last event seen.
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readOnce() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                api.request(path).timeout(Duration.ofMinutes(30)).header("Accept", "text/event-stream");
        Optional.ofNullable(seen.isEmpty() ? null : seen.lastKey())
                .ifPresent(last -> request.header("Last-Event-ID", last.toString()));
        HttpResponse<Stream<String>> response = api.http().send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            Frame frame = new Frame();
            lines.forEach(line -> frame.line(line).ifPresent(this::saw));
        }
    }

    private void saw(Event event) {
        if (seen.putIfAbsent(event.id(), event.data()) == null) {
            live.accept(event.data());
        }
    }

    private record Event(long id, JsonNode data) {}

    /** Puts the lines of one event together. */
    private static final class Frame {
        private @Nullable String id;
        private final StringBuilder data = new StringBuilder();

        Optional<Event> line(String line) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && id != null && !data.isEmpty()) {
                Event event = new Event(Long.parseLong(id), JsonMapper.shared().readTree(data.toString()));
                data.setLength(0);
                return Optional.of(event);
            }
            return Optional.empty();
        }
    }
}
