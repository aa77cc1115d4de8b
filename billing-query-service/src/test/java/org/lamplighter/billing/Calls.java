package org.lamplighter.billing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP. */
final class Calls {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    Calls(int port) {
        this.port = port;
    }

    /** An answer. */
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String field) {
            return json().path(field).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Reply delete(String path, String token) {
        return send("DELETE", path, token, HttpRequest.BodyPublishers.noBody());
    }

    Reply put(String path, String token) {
        return send("PUT", path, token, HttpRequest.BodyPublishers.noBody());
    }

    Reply post(String path, String token, String json) {
        return post(path, token, UUID.randomUUID().toString(), json);
    }

    /** Asks without a token and without a key: nothing is changed by it. */
    Reply ask(String path, String json, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("POST", path, null, HttpRequest.BodyPublishers.ofString(json), all);
    }

    Reply post(String path, String token, String key, String json) {
        return send(
                "POST",
                path,
                token,
                HttpRequest.BodyPublishers.ofString(json),
                "Idempotency-Key",
                key,
                "Content-Type",
                "application/json");
    }

    /** Sends a table and does not wait until it is loaded. */
    Reply hand(String path, String token, String key, String csv) {
        return send(
                "POST",
                path,
                token,
                HttpRequest.BodyPublishers.ofString(csv),
                "Idempotency-Key",
                key,
                "Content-Type",
                "text/csv");
    }

    Reply load(String path, String token, String csv) {
        return load(path, token, UUID.randomUUID().toString(), csv);
    }

    Reply load(String path, String token, String key, String csv) {
        return load(path, token, key, "text/csv; charset=utf-8", csv);
    }

    Reply load(String path, String token, String key, String type, String file) {
        return send(
                "POST",
                path,
                token,
                HttpRequest.BodyPublishers.ofString(file),
                "Idempotency-Key",
                key,
                "Content-Type",
                type,
                "Prefer",
                "wait=45");
    }

    /** Sends a file as it comes. */
    Reply stream(String path, String token, String key, InputStream csv) {
        return send(
                "POST",
                path,
                token,
                HttpRequest.BodyPublishers.ofInputStream(() -> csv),
                "Idempotency-Key",
                key,
                "Content-Type",
                "text/csv; charset=utf-8",
                "Prefer",
                "wait=45");
    }

    /** A file. */
    HttpResponse<byte[]> file(String path, String token) {
        return send("GET", path, token, HttpRequest.BodyPublishers.noBody(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Reply send(
            String method, String path, @Nullable String token, HttpRequest.BodyPublisher body, String... headers) {
        return new Reply(send(method, path, token, body, HttpResponse.BodyHandlers.ofString(), headers));
    }

    private <T> HttpResponse<T> send(
            String method,
            String path,
            @Nullable String token,
            HttpRequest.BodyPublisher body,
            HttpResponse.BodyHandler<T> read,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), read);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
