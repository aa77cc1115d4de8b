package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.Upstream;
import org.lamplighter.gateway.world.Upstream.Seen;
import org.lamplighter.gateway.world.World;

/** What passes the gateway in both directions, and what does not. */
class PassageTest {

    private static final String CASES = "/api/customer/v1/cases";

    private static World world;
    private static String token;

    @BeforeAll
    static void start() {
        world = World.with("lamplighter.gateway.edge.cors-origins=https://desk.example.org");
        token = world.issuer().token("customer", "someone");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void quiet() {
        world.service("intake").reset();
        world.service("billing").reset();
    }

    @Test
    void methodPathQueryBodyAndHeadersArriveAsTheyWereSent() {
        world.send(world.request(
                        CASES + "/A%2D1/x~y?from=2026-01-01T00:00:00%2B08:00&q=%E5%81%9C%E7%94%B5&empty=&flag", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"7\"")
                .header("Accept-Language", "zh-CN")
                .method("PATCH", BodyPublishers.ofString("{\"解决\":true}")));

        Seen seen = world.service("intake").last();
        assertThat(seen.method()).isEqualTo("PATCH");
        assertThat(seen.path()).isEqualTo(CASES + "/A%2D1/x~y");
        assertThat(seen.query()).isEqualTo("from=2026-01-01T00:00:00%2B08:00&q=%E5%81%9C%E7%94%B5&empty=&flag");
        assertThat(seen.body()).isEqualTo("{\"解决\":true}");
        assertThat(seen.header("Content-Type")).isEqualTo("application/json");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.header("If-Match")).isEqualTo("\"7\"");
        assertThat(seen.header("Accept-Language")).isEqualTo("zh-CN");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aFormPassesAsItWasSent() {
        world.send(world.request(CASES + "?q=1", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("b=2&a=1&q=3")));

        assertThat(world.service("intake").last().body()).isEqualTo("b=2&a=1&q=3");
        assertThat(world.service("intake").last().query()).isEqualTo("q=1");
    }

    @Test
    void whatAClientClaimsAboutItsWayHereIsReplacedByTheTruth() throws IOException {
        raw("GET " + CASES + " HTTP/1.1\r\nHost: api.example.org\r\nAuthorization: Bearer " + token + "\r\n"
                + "X-Forwarded-For: 10.9.8.7\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\n"
                + "X-Forwarded-Prefix: /evil\r\nForwarded: for=10.9.8.7\r\nX-Real-IP: 10.9.8.7\r\n"
                + "X-Lamplighter-Caller: root\r\nbaggage: a=b\r\nb3: 0\r\nTE: trailers\r\nUpgrade: h2c\r\n"
                + "Keep-Alive: timeout=5\r\nX-Secret-Hop: 1\r\nX-Kept: yes\r\n"
                + "Connection: close, X-Secret-Hop\r\n\r\n");

        Seen seen = world.service("intake").last();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("api.example.org");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("Host"))
                .isEqualTo("localhost:" + world.service("intake").port());
        assertThat(seen.header("X-Kept")).isEqualTo("yes");
        for (String gone : List.of(
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP",
                "X-Lamplighter-Caller",
                "baggage",
                "b3",
                "TE",
                "Upgrade",
                "X-Secret-Hop")) {
            assertThat(seen.header(gone)).as(gone).isNull();
        }
    }

    @Test
    void aBodyThatItsSenderBreaksOffIsNotPassedOnAsWhole() throws IOException {
        String head = "POST " + CASES + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nTransfer-Encoding: chunked\r\n\r\n18000\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.port())) {
            socket.getOutputStream().write((head + "x".repeat(0x18000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            await().until(() -> world.service("intake").connected() > 0);
            socket.setSoLinger(true, 0);
        }

        await().until(() -> world.service("intake").broken() > 0);
        assertThat(world.service("intake").seen()).isEmpty();
    }

    @Test
    void aTokenIsNotPassedOnWhereNoneIsAskedForAndABadOneDoesNoHarmThere() {
        HttpResponse<String> answer =
                world.get("/api/open/v1/tariffs", world.issuer().expired("customer"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.service("billing").last().header("Authorization")).isNull();
    }

    @Test
    void theTraceOfTheCallerGoesOnThroughTheGatewayToTheServiceAndBack() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        HttpResponse<String> answer =
                world.send(world.request(CASES, token).header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        assertThat(answer.headers().firstValue("X-Trace-Id")).hasValue(trace);
        assertThat(world.service("intake").last().header("traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void withoutATraceTheGatewayBeginsOne() {
        HttpResponse<String> answer = world.get(CASES, token);

        String trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(world.service("intake").last().header("traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void answersCarrySecurityHeadersOnceAndTheServiceDecidesAboutCaching() {
        world.service("intake").behave(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "private, max-age=60");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.getResponseHeaders().set("Server", "secret/1.0");
            exchange.getResponseHeaders().put("Vary", List.of("Accept-Language", "Accept"));
            Upstream.answer(exchange, 200, "application/json", "{}");
        });

        Map<String, List<String>> headers = world.get(CASES, token).headers().map();

        assertThat(headers.get("cache-control")).containsExactly("private, max-age=60");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("x-frame-options")).containsExactly("DENY");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.get("content-security-policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.get("etag")).containsExactly("\"3\"");
        assertThat(headers.get("vary")).contains("Accept-Language", "Accept");
        assertThat(headers).doesNotContainKeys("server", "strict-transport-security");
        assertThat(world.get("/api/customer/v1/accounts", token).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void anEmptyAnAbsentAndAHeadOnlyAnswerPass() {
        world.service("intake").behave(exchange -> {
            exchange.sendResponseHeaders("HEAD".equals(exchange.getRequestMethod()) ? 200 : 204, -1);
            exchange.close();
        });

        assertThat(world.send(world.request(CASES + "/1", token).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(world.send(world.request(CASES, token).HEAD()).statusCode()).isEqualTo(200);
        world.service("intake").behave(exchange -> Upstream.answer(exchange, 200, "text/plain", ""));
        HttpResponse<String> empty = world.get(CASES, token);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void aLargeAnswerPassesWhole() {
        String large = "灯".repeat(1_000_000);
        world.service("intake").behave(exchange -> Upstream.answer(exchange, 200, "text/plain;charset=UTF-8", large));

        assertThat(world.get(CASES, token).body()).isEqualTo(large);
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() {
        HttpResponse<String> chinese =
                world.send(world.request(CASES).header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1"));
        HttpResponse<String> english = world.send(world.request(CASES).header("Accept-Language", "en-GB"));
        HttpResponse<String> neither = world.send(world.request(CASES).header("Accept-Language", "!!"));

        assertProblem(chinese, 401, "token-missing");
        assertThat(World.json(chinese).get("title").stringValue()).isEqualTo("需要登录");
        assertThat(chinese.headers().firstValue("Content-Language")).hasValue("zh");
        assertThat(World.json(english).get("title").stringValue()).isEqualTo("Please sign in");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(World.json(neither).get("title").stringValue()).isEqualTo("Please sign in");
    }

    @Test
    void pagesOfOtherOriginsMayCallOnlyWhenAllowed() {
        HttpResponse<String> allowed = preflight("https://desk.example.org");
        HttpResponse<String> refused = preflight("https://evil.test");

        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://desk.example.org");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void whatTheServerRefusesBeforeAnyFilterHasTheSameShape() throws IOException {
        for (String path : List.of("/api/customer%2fv1/cases", "/api/%zz", "/api/open/v1/../../../x")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\":\"request-invalid\"", "\"traceId\":\"");
        }
    }

    @Test
    void healthAndMetricsStandOnTheManagementPortAlone() {
        HttpResponse<String> readiness = world.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + world.managementPort() + "/actuator/health/readiness")));
        HttpResponse<String> metrics = world.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + world.managementPort() + "/actuator/prometheus")));

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("UP");
        assertThat(metrics.body())
                .contains("gateway_problems_total", "resilience4j_circuitbreaker_state", "gateway_issuer_reachable");
        assertProblem(world.get("/actuator/prometheus"), 404, "not-found");
    }

    private HttpResponse<String> preflight(String origin) {
        return world.send(world.request(CASES)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
