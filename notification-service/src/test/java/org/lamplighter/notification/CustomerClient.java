package org.lamplighter.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.test.TestSurroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer's app, or a browser without a token. */
final class CustomerClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final @Nullable String token;

    private CustomerClient(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    static CustomerClient of(String customer, int port) {
        return new CustomerClient(port, TestSurroundings.issuer().customer(customer));
    }

    static CustomerClient anyone(int port) {
        return new CustomerClient(port, null);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", List.of());
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    /** The customer's messages, newest first. */
    List<JsonNode> inbox() {
        return json("/api/customer/v1/messages?limit=50")
                .path("items")
                .valueStream()
                .toList();
    }

    /** What they say, by their templates. */
    List<String> templates() {
        return inbox().stream()
                .map(message -> message.path("template").asString())
                .toList();
    }

    /** What was sent to a phone in the embedded run; nobody's token is asked for. */
    List<JsonNode> mailbox(String phone) {
        return json("/mailbox/messages?to=" + phone).valueStream().toList();
    }

    HttpResponse<String> post(String path) {
        return send(
                "POST", path, "", List.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send("PUT", path, body, List.of(headers));
    }

    private HttpResponse<String> send(String method, String path, String body, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
