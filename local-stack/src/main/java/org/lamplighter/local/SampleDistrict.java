package org.lamplighter.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lamplighter.local.process.StackFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented district that a fresh suite begins with, loaded as an editor at the desk would load a real one: files
 * sent through the gateway, accounts bound by their customers. Loading it again changes nothing, because each file's idempotency key is its content.
 */
public final class SampleDistrict {
    private static final List<Import> IMPORTS = List.of(
            new Import("network.csv", "/api/desk/v1/network-imports"),
            new Import("crews.csv", "/api/desk/v1/crew-imports"),
            new Import("accounts.csv", "/api/desk/v1/account-imports"),
            new Import("readings.csv", "/api/desk/v1/account-imports/readings"),
            new Import("curves.csv", "/api/desk/v1/account-imports/curves"));

    private static final String BINDINGS = "bindings.csv";
    private static final int ACCEPTED = 202;

    private final LocalSuite suite;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public SampleDistrict(LocalSuite suite) {
        this.suite = suite;
    }

    private record Import(String file, String path) {}

    /**
     * Sends every file, in the order in which they build on each other.
     *
     * @throws StackFailure naming the file that was not accepted, and the answer
     */
    public void load() {
        String token = suite.tokens().of("desk.editor");
        IMPORTS.forEach(file -> send(file, token));
        bindAccounts();
        try {
            Files.writeString(mark(), fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when this very district was loaded into this suite's data before. */
    public boolean isLoaded() {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return suite.data().resolve("sample-district");
    }

    /** Changes when a byte of the district changes. */
    private static String fingerprint() {
        MessageDigest digest = sha256();
        IMPORTS.forEach(file -> digest.update(content(file.file())));
        digest.update(content(BINDINGS));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private void send(Import file, String token) {
        byte[] content = content(file.file());
        String answer = post(file.file(), file.path(), token, "text/csv; charset=utf-8", content);
        JsonNode counts = JsonMapper.shared().readTree(answer);
        if (counts.path("rejectedRows").asLong() > 0) {
            throw new StackFailure("The sample district's %s has rows that were not accepted: %s"
                    .formatted(file.file(), counts.path("rejected").path(0)));
        }
    }

    /** As the customers themselves do it, with what only they know of their account. */
    private void bindAccounts() {
        List<String> lines =
                new String(content(BINDINGS), StandardCharsets.UTF_8).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> proof =
                    Map.of("accountNumber", cells[1], "holderName", cells[2], "phoneLastFour", cells[3]);
            post(
                    BINDINGS,
                    "/api/customer/v1/account-bindings",
                    suite.tokens().of(cells[0]),
                    "application/json",
                    JsonMapper.shared().writeValueAsBytes(proof));
        }
    }

    private String post(String file, String path, String token, String type, byte[] content) {
        HttpRequest request = request(path, token, type, content);
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            while (response.statusCode() == ACCEPTED) { // loaded in the background: the same request waits on
                response = client.send(request, BodyHandlers.ofString());
            }
            if (response.statusCode() / 100 != 2) {
                throw new StackFailure("The sample district's %s was not accepted: POST %s answered %d %s"
                        .formatted(file, path, response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new StackFailure("The sample district's " + file + " could not be sent: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while loading the sample district.", e);
        }
    }

    private HttpRequest request(String path, String token, String type, byte[] content) {
        return HttpRequest.newBuilder(URI.create(suite.gatewayUri() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", "sample-" + HexFormat.of().formatHex(sha256().digest(content), 0, 12))
                .header("Prefer", "wait=45")
                .POST(BodyPublishers.ofByteArray(content))
                .build();
    }

    private static byte[] content(String file) {
        String name = "/sample-district/" + file;
        try (InputStream in = Objects.requireNonNull(SampleDistrict.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
