package org.lamplighter.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls through the gateway as a good client makes them: a fresh key per new request, and the same request with the same
 * key again when the answer says that a service is away for a moment.
 */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final @Nullable Supplier<String> token;

    public Api(URI gateway, @Nullable Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public Reply get(String path) {
        return patiently(request(path).GET(), "GET " + path);
    }

    /** A new request under a key of its own. */
    public Reply post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString(), Map.of());
    }

    public Reply post(String path, String json, String key, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return patiently(request, "POST " + path);
    }

    public Reply upload(String path, String contentType, byte[] content) {
        return patiently(
                request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(content)),
                "POST " + path);
    }

    /** A request with headers of the caller's own choosing, sent once. */
    public Reply once(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            return reply(send(request.build()), method + " " + path);
        } catch (IOException e) {
            throw new StoryBroken(method + " " + path + ": " + e);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "zh-CN");
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        return request;
    }

    HttpClient http() {
        return http;
    }

    private Reply patiently(HttpRequest.Builder request, String what) {
        Instant until = Instant.now().plus(PATIENCE);
        Map<String, String> problems = new LinkedHashMap<>();
        while (true) {
            try {
                HttpResponse<byte[]> response = send(request.build());
                if (!AWAY.contains(response.statusCode())) {
                    return reply(response, what);
                }
                problems.put(
                        "status " + response.statusCode(),
                        new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException e) {
                problems.put(e.toString(), "");
            }
            if (Instant.now().isAfter(until)) {
                throw new StoryBroken(what + " got no answer within " + PATIENCE.toSeconds() + " s: " + problems);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("interrupted");
        }
    }

    private static Reply reply(HttpResponse<byte[]> response, String what) {
        return new Reply(what, response.statusCode(), response.headers(), response.body());
    }
}
