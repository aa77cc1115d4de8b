package org.lamplighter.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lamplighter.local.process.StackFailure;

/** The gateway as the load sees it. An answer that is not the one expected ends the measurement. */
final class Gateway {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;

    Gateway(URI address) {
        this.address = address;
    }

    String post(String path, String token, String key, String contentType, String body, int expected) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", contentType)
                .header("Prefer", "wait=45")
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request, expected);
    }

    private String send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new StackFailure("%s %s answered %d instead of %d: %s"
                        .formatted(
                                request.method(),
                                request.uri().getPath(),
                                response.statusCode(),
                                expected,
                                response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new StackFailure(request.method() + " " + request.uri().getPath() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    /** The answer to a GET; it must be 200. */
    String get(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        return send(request, 200);
    }

    String post(String path, String token, String key, String json, int expected) {
        return post(path, token, key, "application/json", json, expected);
    }
}
