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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.lamplighter.local.process.StackFailure;

/**
 * The invented district that a fresh suite begins with, loaded as an editor at the desk would load a real one: files
 * sent through the gateway. Loading it again changes nothing, because each file's idempotency key is its content.
 */
public final class SampleDistrict {
    private static final List<Import> IMPORTS = List.of(
            new Import("network.csv", "/api/desk/v1/network-imports"),
            new Import("crews.csv", "/api/desk/v1/crew-imports"),
            new Import("accounts.csv", "/api/desk/v1/account-imports"),
            new Import("readings.csv", "/api/desk/v1/account-imports/readings"));

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
        IMPORTS.forEach(file -> digest.update(content(file)));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private void send(Import file, String token) {
        byte[] content = content(file);
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gatewayUri() + file.path()))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", "sample-" + HexFormat.of().formatHex(sha256().digest(content), 0, 12))
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StackFailure("The sample district's %s was not accepted: POST %s answered %d %s"
                        .formatted(file.file(), file.path(), response.statusCode(), response.body()));
            }
        } catch (IOException e) {
            throw new StackFailure("The sample district's " + file.file() + " could not be sent: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while loading the sample district.", e);
        }
    }

    private static byte[] content(Import file) {
        String name = "/sample-district/" + file.file();
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
