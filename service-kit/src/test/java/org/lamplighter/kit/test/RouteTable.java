package org.lamplighter.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Route;
import org.lamplighter.kit.caller.Routes;

/**
 * Walks every route of a service with every kind of token: none, expired, of a foreign issuer, of every other audience,
 * without role or scope, another owner's, and the right one. Fails when the service has a route the table lacks.
 *
 * <pre>
 * new RouteTable(routes, port)
 *     .route("GET", "/api/customer/v1/cases/{id}", r -> r.at("/api/customer/v1/cases/" + mine).right(token).otherOwner(other, 404).answers(200))
 *     .walk();
 * </pre>
 */
public final class RouteTable {

    private final Routes routes;
    private final int port;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    public RouteTable(Routes routes, int port) {
        this.routes = routes;
        this.port = port;
    }

    /** One route's row. */
    public static final class Row {
        private @Nullable String uri;
        private @Nullable String right;
        private @Nullable String otherOwner;
        private @Nullable String contentType = "application/json";
        private byte[] body = new byte[0];
        private final Map<String, String> headers = new LinkedHashMap<>();
        private int otherOwnerStatus = 404;
        private List<Integer> expected = List.of(200, 201, 202, 204);

        /** The path with its variables filled in. */
        public Row at(String filled) {
            uri = filled;
            return this;
        }

        /** A token that opens it; leave out for open routes. */
        public Row right(String token) {
            right = token;
            return this;
        }

        /** A token with every right but of another owner. */
        public Row otherOwner(String token, int status) {
            otherOwner = token;
            otherOwnerStatus = status;
            return this;
        }

        public Row body(String json) {
            body = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return this;
        }

        public Row body(String type, byte[] bytes) {
            contentType = type;
            body = bytes;
            return this;
        }

        /** A header that the route needs beside the token. */
        public Row header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** What the right token is answered; any 2xx when not said. */
        public Row answers(Integer... statuses) {
            expected = List.of(statuses);
            return this;
        }
    }

    public RouteTable route(String method, String path, Consumer<Row> row) {
        Row made = new Row();
        row.accept(made);
        rows.put(method + " " + path, made);
        return this;
    }

    /** Rows that this token opens. */
    public RouteRows opensTo(String token) {
        return new RouteRows(this, token);
    }

    /** Rows that are open without a token. */
    public RouteRows open() {
        return new RouteRows(this, null);
    }

    /** Walks all rows and fails with every deviation at once. */
    public void walk() {
        Set<String> present = new TreeSet<>();
        routes.all().forEach(route -> present.add(route.method() + " " + route.path()));
        assertThat(rows.keySet()).as("every route has its row").containsExactlyInAnyOrderElementsOf(present);
        List<String> deviations = new ArrayList<>();
        for (Route route : routes.all()) {
            Row row = rows.get(route.method() + " " + route.path());
            if (row != null) {
                walk(route, row, deviations);
            }
        }
        assertThat(deviations).as("deviations from the route table").isEmpty();
    }

    private void walk(Route route, Row row, List<String> deviations) {
        TestIssuer issuer = TestSurroundings.issuer();
        Audience audience = route.rule().to();
        if (audience != Audience.OPEN) {
            expect(route, row, "no token", null, List.of(401), deviations);
            String claim = audience.claim();
            expect(route, row, "expired", issuer.expired(claim, "someone", Map.of()), List.of(401), deviations);
            expect(route, row, "foreign issuer", issuer.foreign(claim, "someone", Map.of()), List.of(401), deviations);
            for (Audience other : Audience.values()) {
                if (other != audience && other != Audience.OPEN) {
                    String token = issuer.token(other.claim(), "someone", everyRight());
                    expect(route, row, "audience " + other, token, List.of(403), deviations);
                }
            }
            if (route.rule().roles().length > 0 || route.rule().scopes().length > 0) {
                String bare = issuer.token(claim, "someone", Map.of("partner_id", "p", "crew_id", "c"));
                expect(route, row, "no role or scope", bare, List.of(403), deviations);
            }
        }
        if (row.otherOwner != null) {
            expect(route, row, "another owner", row.otherOwner, List.of(row.otherOwnerStatus), deviations);
        }
        expect(route, row, "right token", row.right, row.expected, deviations);
    }

    private static Map<String, Object> everyRight() {
        return Map.of(
                "scope",
                "cases:create cases:read bills:read calls:write",
                "partner_id",
                "p",
                "crew_id",
                "c",
                "realm_access",
                Map.of("roles", List.of("crew", "agent", "dispatcher", "supervisor", "editor")));
    }

    private void expect(
            Route route,
            Row row,
            String what,
            @Nullable String token,
            List<Integer> statuses,
            List<String> deviations) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + (row.uri == null ? route.path() : row.uri)))
                .method(route.method(), HttpRequest.BodyPublishers.ofByteArray(row.body))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        row.headers.forEach(request::header);
        if (row.body.length > 0 && row.contentType != null) {
            request.header("Content-Type", row.contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            // Live views never end: the status is what counts.
            HttpResponse<java.io.InputStream> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (!statuses.contains(response.statusCode())) {
                deviations.add("%s %s with %s: expected %s, was %d"
                        .formatted(route.method(), route.path(), what, statuses, response.statusCode()));
            }
            response.body().close();
        } catch (IOException e) {
            deviations.add(route.path() + " with " + what + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
