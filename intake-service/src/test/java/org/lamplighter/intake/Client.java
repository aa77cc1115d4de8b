package org.lamplighter.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone's device or system: speaks real HTTP to the service under test. */
record Client(int port, String token) {

    static final String REPORTS = "/api/customer/v1/fault-reports";
    static final String CASES = "/api/customer/v1/cases";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** A report of no power at home, neighbours dark too. */
    static String noPower(String account) {
        return """
                {"accountNumber":"%s","symptom":"NO_POWER","extent":"BUILDING",
                 "selfCheck":{"mainSwitchOn":true,"meterDisplayLit":false,"neighboursDark":true},
                 "description":"家里停电了"}""".formatted(account);
    }

    /** Files it under a fresh key; the case as answered. */
    JsonNode report(String account) {
        HttpResponse<String> answer = post(REPORTS, noPower(account));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    JsonNode show(String caseId) {
        return json(get(CASES + "/" + caseId));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return postUnder(UUID.randomUUID().toString(), path, body, headers);
    }

    HttpResponse<String> postUnder(String key, String path, String body, String... headers) {
        return send(request(path, headers)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    static HttpClient http() {
        return HTTP;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
