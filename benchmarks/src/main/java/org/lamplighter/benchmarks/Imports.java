package org.lamplighter.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Service;
import org.lamplighter.local.process.StackFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends tables through the gateway and follows their import to its end, looking at the service's memory meanwhile. */
final class Imports {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MI = 1 << 20;
    private static final int LOOKS = 30;

    private final LocalSuite suite;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Imports(LocalSuite suite) {
        this.suite = suite;
    }

    /** Loads a table and tells how fast it was and what the service's heap held in the first and in the second half. */
    Map<String, Object> load(String path, InputStream table) {
        long began = System.nanoTime();
        HttpResponse<String> accepted = send(request(URI.create(suite.gatewayUri() + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> table)));
        double received = seconds(began);
        URI status = URI.create(
                suite.gatewayUri() + accepted.headers().firstValue("Location").orElseThrow());
        long rows = JsonMapper.shared().readTree(accepted.body()).path("rows").asLong();
        long firstHalf = 0;
        long secondHalf = 0;
        while (true) {
            LockSupport.parkNanos(PAUSE.toNanos());
            JsonNode now = look(status);
            if (now.path("done").asLong() * 2 < rows) {
                firstHalf = Math.max(firstHalf, heapMiB());
            } else {
                secondHalf = Math.max(secondHalf, heapMiB());
            }
            if (now.path("state").asString().equals("FINISHED")) {
                return row(now, received, seconds(began), firstHalf, secondHalf);
            }
        }
    }

    /** How far it is; a busy machine may be unable to say so for a while, and goes on importing. */
    private JsonNode look(URI status) {
        for (int failed = 0; ; failed++) {
            try {
                return JsonMapper.shared().readTree(send(request(status).GET()).body());
            } catch (StackFailure e) {
                if (failed == LOOKS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Map<String, Object> row(JsonNode end, double received, double whole, long firstHalf, long secondHalf) {
        if (end.path("loaded").asLong() != end.path("rows").asLong()) {
            throw new StackFailure("Not all rows were loaded: " + end);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table", end.path("kind").asString());
        row.put("rows", end.path("rows").asLong());
        row.put("received s", Results.rounded(received));
        row.put("loaded s", Results.rounded(whole));
        row.put("rows/s", Results.rounded(end.path("rows").asLong() / whole));
        row.put("heap MiB 1st half", firstHalf);
        row.put("heap MiB 2nd half", secondHalf);
        row.put("live MiB", liveMiB());
        System.out.println("  " + row);
        return row;
    }

    /** The use of the heap's pools now, garbage included. */
    private long heapMiB() {
        return mebibytes(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""));
    }

    /** What was left of the old generation after it was collected last; 0 if it never was. */
    private long liveMiB() {
        return mebibytes(line -> line.startsWith("jvm_gc_live_data_size_bytes"));
    }

    private long mebibytes(Predicate<String> metric) {
        String metrics = send(HttpRequest.newBuilder(URI.create(suite.managementUri(Service.BILLING) + "/prometheus"))
                        .GET())
                .body();
        double bytes = metrics.lines()
                .filter(metric)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return (long) bytes / MI;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + suite.tokens().of("desk.editor"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StackFailure(response.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new StackFailure("The suite cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
