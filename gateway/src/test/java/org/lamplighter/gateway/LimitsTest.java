package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.World;

/** How often, how much, how long: what a caller may send. */
class LimitsTest {

    private static final String CASES = "/api/customer/v1/cases";
    private static final int KIB = 1024;

    private static World world;

    @BeforeAll
    static void start() {
        world = World.with(
                "lamplighter.gateway.audiences.customer.rate.tokens=2",
                "lamplighter.gateway.audiences.customer.rate.burst=3",
                "lamplighter.gateway.audiences.partner.rate.tokens=1",
                "lamplighter.gateway.audiences.partner.rate.burst=2",
                "lamplighter.gateway.refused.burst=3");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void quiet() {
        world.service("intake").reset();
        world.clock().advance(Duration.ofMinutes(2));
    }

    @Test
    void theCallerWhoCallsTooOftenIsToldToWaitAndTheOtherIsNot() {
        String hasty = world.issuer().token("customer", "hasty");
        String calm = world.issuer().token("customer", "calm");
        for (int left = 2; left >= 0; left--) {
            HttpResponse<String> answer = world.get(CASES, hasty);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("3");
            assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue(Integer.toString(left));
        }

        HttpResponse<String> refused = world.get(CASES, hasty);

        assertProblem(refused, 429, "rate-limited");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).hasValue("0");
        assertThat(refused.headers().firstValue("RateLimit-Reset")).hasValue("2");
        assertThat(world.get(CASES, calm).statusCode()).isEqualTo(200);
        assertThat(world.service("intake").seen()).hasSize(4);

        world.clock().advance(Duration.ofMillis(500));
        assertThat(world.get(CASES, hasty).statusCode()).isEqualTo(200);
        assertProblem(world.get(CASES, hasty), 429, "rate-limited");
    }

    @Test
    void partnersAreCountedByClientWhateverTheSubject() {
        String path = "/api/partner/v1/cases";
        String seatOne = world.issuer().token("partner", "seat-1", claims -> claims.claim("azp", "partner-sunrise"));
        String seatTwo = world.issuer().token("partner", "seat-2", claims -> claims.claim("azp", "partner-sunrise"));
        String other = world.issuer().token("partner", "seat-1", claims -> claims.claim("azp", "partner-harbour"));

        assertThat(world.get(path, seatOne).statusCode()).isEqualTo(200);
        assertThat(world.get(path, seatTwo).statusCode()).isEqualTo(200);
        assertProblem(world.get(path, seatOne), 429, "rate-limited");
        assertThat(world.get(path, other).statusCode()).isEqualTo(200);
    }

    @Test
    void anonymousCallersAreCountedByAddress() {
        for (int call = 0; call < 30; call++) {
            assertThat(world.get("/api/open/v1/tariffs").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = world.get("/api/open/v1/outages");

        assertProblem(refused, 429, "rate-limited");
        world.clock().advance(Duration.ofMillis(500));
        assertThat(world.get("/api/open/v1/outages").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatKeepsComingWithBadTokensIsToldToWait() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertProblem(world.get(CASES, world.issuer().forged("customer")), 401, "token-invalid");
        }

        assertProblem(world.get(CASES, world.issuer().forged("customer")), 429, "rate-limited");

        assertThat(world.get(CASES, world.issuer().token("customer", "honest")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyOfExactlyTheLimitPassesWholeBothWithAndWithoutItsLengthAnnounced() {
        byte[] body = new byte[256 * KIB];
        String token = world.issuer().token("customer", "sender");

        assertThat(world.send(post(CASES, token, BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.service("intake").last().body()).hasSize(256 * KIB);
        assertThat(world.service("intake").last().header("Content-Length")).isEqualTo("262144");

        assertThat(world.send(post(CASES, token, chunked(body))).statusCode()).isEqualTo(200);
        assertThat(world.service("intake").last().body()).hasSize(256 * KIB);
        assertThat(world.service("intake").last().header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void aBodyThatAnnouncesMoreThanTheLimitNeverReachesTheService() {
        HttpResponse<String> refused = world.send(post(
                CASES, world.issuer().token("customer", "heavy"), BodyPublishers.ofByteArray(new byte[256 * KIB + 1])));

        assertProblem(refused, 413, "body-too-large");
        assertThat(world.service("intake").seen()).isEmpty();
    }

    @Test
    void aBodyThatTurnsOutLargerThanTheLimitIsCutOffOnTheWay() {
        HttpResponse<String> refused =
                world.send(post(CASES, world.issuer().token("customer", "heavy"), chunked(new byte[256 * KIB + 1])));

        assertProblem(refused, 413, "body-too-large");
        await().until(() -> world.service("intake").broken() == 1);
        assertThat(world.service("intake").seen()).as("nothing whole arrived").isEmpty();
    }

    @Test
    void aShortChunkedBodyArrivesWithItsLength() {
        byte[] body = "{\"text\":\"停电\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        world.send(post(CASES, world.issuer().token("customer", "short"), chunked(body)));

        assertThat(world.service("intake").last().body()).isEqualTo("{\"text\":\"停电\"}");
        assertThat(world.service("intake").last().header("Content-Length")).isEqualTo(Integer.toString(body.length));
    }

    @Test
    void eachAudienceHasItsOwnBodyLimit() {
        String crew = world.issuer().token("crew", "crew");
        String desk = world.issuer().token("desk", "desk");
        byte[] photo = new byte[6 * KIB * KIB];

        assertThat(world.send(post("/api/crew/v1/photos", crew, BodyPublishers.ofByteArray(photo)))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                world.send(post("/api/crew/v1/photos", crew, BodyPublishers.ofByteArray(new byte[photo.length + 1]))),
                413,
                "body-too-large");
        assertThat(world.send(post(
                                "/api/desk/v1/network-imports",
                                desk,
                                BodyPublishers.ofByteArray(new byte[16 * KIB * KIB])))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                world.send(post("/api/desk/v1/network-imports", desk, chunked(new byte[16 * KIB * KIB + 1]))),
                413,
                "body-too-large");
        assertProblem(
                world.send(
                        world.request("/api/open/v1/tariffs").POST(BodyPublishers.ofByteArray(new byte[8 * KIB + 1]))),
                413,
                "body-too-large");
        assertThat(world.send(world.request("/api/open/v1/price-calculations")
                                .POST(BodyPublishers.ofByteArray(new byte[32 * KIB])))
                        .statusCode())
                .as("a route may have a limit of its own")
                .isEqualTo(200);
        assertProblem(
                world.send(world.request("/api/open/v1/price-calculations")
                        .POST(BodyPublishers.ofByteArray(new byte[32 * KIB + 1]))),
                413,
                "body-too-large");
    }

    @Test
    void anAddressThatIsTooLongAnswers414() {
        String token = world.issuer().token("customer", "wordy");

        assertProblem(world.get(CASES + "?q=" + "x".repeat(4 * KIB), token), 414, "uri-too-long");
        assertThat(world.get(CASES + "?q=" + "x".repeat(2 * KIB), token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void headersThatAreTooLargeAnswer431() {
        String token = world.issuer().token("customer", "chatty");

        assertProblem(
                world.send(world.request(CASES, token).header("X-Note", "x".repeat(13 * KIB))),
                431,
                "headers-too-large");
        assertThat(world.send(world.request(CASES, token).header("X-Note", "x".repeat(8 * KIB)))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpRequest.Builder post(String path, String token, HttpRequest.BodyPublisher body) {
        return world.request(path, token).POST(body);
    }

    private static HttpRequest.BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
