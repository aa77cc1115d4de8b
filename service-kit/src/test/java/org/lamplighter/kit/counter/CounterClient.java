package org.lamplighter.kit.counter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A customer's device: speaks real HTTP to the service under test. */
public final class CounterClient {

    public static final String COUNTERS = CounterController.COUNTERS;

    /** Less than a write would take that waited for the broker or for all the store's tries: it may not. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final int port;
    private final String token;

    public CounterClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public HttpResponse<String> open(String key, String name) {
        return post(COUNTERS, key, opening(name));
    }

    public static String opening(String name) {
        return "{\"name\":\"" + name + "\",\"phone\":\"13812345678\",\"address\":\"苏州市姑苏区平江路12号3幢402室\"}";
    }

    public HttpResponse<String> step(String id, String key, int by, String... headers) {
        return post(COUNTERS + "/" + id + "/steps", key, "{\"by\":" + by + "}", headers);
    }

    public HttpResponse<String> show(String id, String... headers) {
        return send(request(COUNTERS + "/" + id, headers).GET());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String key, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).POST(BodyPublishers.ofString(body)).setHeader("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.setHeader("Idempotency-Key", key);
        }
        return send(with(request, headers));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return with(request, headers);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id at the end of the answer's Location. */
    public static String idOf(HttpResponse<?> created) {
        String location = created.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
