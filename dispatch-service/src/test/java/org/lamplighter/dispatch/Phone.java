package org.lamplighter.dispatch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone with a token who calls the service under test. */
class Phone {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    Phone(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** An answer. */
    static final class Reply {

        private final int status;
        private final byte[] bytes;
        private final Map<String, java.util.List<String>> headers;

        Reply(int status, byte[] bytes, Map<String, java.util.List<String>> headers) {
            this.status = status;
            this.bytes = bytes;
            this.headers = headers;
        }

        int status() {
            return status;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    Reply get(String path) {
        return send("GET", path, "application/json", new byte[0], Map.of());
    }

    Reply post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Reply post(String path, String json, String key) {
        return post(path, json, Map.of("Idempotency-Key", key));
    }

    Reply post(String path, String json, Map<String, String> headers) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply put(String path, String json) {
        return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Reply delete(String path) {
        return send("DELETE", path, "application/json", new byte[0], Map.of());
    }

    Reply table(String path, String csv) {
        return send("POST", path, "text/csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Reply upload(String path, String type, byte[] content, String key) {
        return send("POST", path, type, content, Map.of("Idempotency-Key", key));
    }

    private Reply send(String method, String path, String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("Accept-Language", "en");
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
