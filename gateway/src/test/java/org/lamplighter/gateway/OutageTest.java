package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.Upstream;
import org.lamplighter.gateway.world.World;

/** What callers see when a service or the issuer does not do its part. */
class OutageTest {

    private static final String CASES = "/api/customer/v1/cases";

    private static World world;
    private static String token;

    @BeforeAll
    static void start() {
        world = World.with(
                "lamplighter.gateway.breaker.window=10",
                "lamplighter.gateway.breaker.minimum=5",
                "lamplighter.gateway.breaker.open-for=1s",
                "lamplighter.gateway.breaker.trials=2",
                "lamplighter.gateway.services.dispatch.response-timeout=300ms",
                "lamplighter.gateway.token.min-interval=100ms",
                "lamplighter.gateway.token.remember-for=1ms");
        token = world.issuer().token("customer", "patient");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void healthy() {
        List.of("intake", "dispatch", "billing", "notification")
                .forEach(name -> world.service(name).reset());
    }

    @Test
    void aServiceThatIsDownAnswers503ThenItsBreakerOpensAndClosesAgainWhenItIsBack() {
        Upstream intake = world.service("intake");
        intake.stop();
        for (int call = 0; call < 5; call++) {
            HttpResponse<String> answer = world.get(CASES, token);
            assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        intake.startAgain();

        HttpResponse<String> whileOpen = world.get(CASES, token);
        assertProblem(whileOpen, 503, "service-unavailable");
        assertThat(whileOpen.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(intake.seen()).as("an open breaker spares the service").isEmpty();
        assertThat(world.get("/api/customer/v1/accounts", token).statusCode())
                .as("other services are not touched")
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> world.get(CASES, token).statusCode() == 200);
        assertThat(world.get(CASES, token).statusCode()).isEqualTo(200);
        assertThat(world.get(CASES, token).statusCode()).isEqualTo(200);
    }

    @Test
    void refusalsAndFaultsOfTheServiceItselfPassUnchangedAndDoNotOpenTheBreaker() {
        Upstream billing = world.service("billing");
        for (int status : List.of(400, 401, 403, 404, 409, 412, 422, 429, 500)) {
            billing.behave(exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                Upstream.answer(exchange, status, "application/problem+json", "{\"code\":\"its-own\"}");
            });
            for (int call = 0; call < 3; call++) {
                HttpResponse<String> answer = world.get("/api/customer/v1/accounts", token);
                assertThat(answer.statusCode()).isEqualTo(status);
                assertThat(answer.body()).isEqualTo("{\"code\":\"its-own\"}");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
            }
        }
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeAnswers504() {
        CountDownLatch over = new CountDownLatch(1);
        world.service("dispatch").behave(exchange -> {
            dawdle(over, Duration.ofSeconds(10));
            Upstream.answer(exchange, 200, "text/plain", "too late");
        });

        HttpResponse<String> answer =
                world.get("/api/crew/v1/work-orders", world.issuer().token("crew", "crew"));

        assertProblem(answer, 504, "service-timeout");
        over.countDown();
    }

    @Test
    void aRouteMayGiveItsServiceMoreTime() {
        world.service("dispatch").behave(exchange -> {
            dawdle(new CountDownLatch(1), Duration.ofMillis(600));
            Upstream.answer(exchange, 200, "text/plain", "imported");
        });

        HttpResponse<String> answer = world.send(
                world.request("/api/desk/v1/network-imports", world.issuer().token("desk", "editor"))
                        .POST(BodyPublishers.ofString("feeder,transformer")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("imported");
    }

    @Test
    void aPostOnAConnectionThatBreaksIsSentOnceOnly() {
        world.service("notification")
                .behave(exchange -> exchange.getHttpContext().getServer().getAddress());
        world.service("notification").behave(exchange -> {
            throw new IOException("The service dies in the middle of it");
        });

        HttpResponse<String> answer =
                world.send(world.request("/api/customer/v1/messages", token).POST(BodyPublishers.ofString("{}")));

        assertProblem(answer, 503, "service-unavailable");
        assertThat(world.service("notification").seen()).hasSize(1);
    }

    @Test
    void aReadOnAConnectionThatBreaksIsTriedOnceMore() {
        AtomicInteger calls = new AtomicInteger();
        world.service("notification").behave(exchange -> {
            if (calls.incrementAndGet() == 1) {
                throw new IOException("The service closes the connection");
            }
            Upstream.answer(exchange, 200, "text/plain", "here");
        });

        assertThat(world.get("/api/customer/v1/messages", token).body()).isEqualTo("here");
        assertThat(calls).hasValue(2);
    }

    @Test
    void anAnswerThatBreaksOffInTheMiddleIsNotPassedOnAsWhole() {
        world.service("notification").behave(exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(new byte[50_000]);
            exchange.getResponseBody().flush();
            throw new IOException("The service dies in the middle of it");
        });

        assertThatThrownBy(() -> world.client()
                        .send(world.request("/api/customer/v1/messages", token).build(), BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void tokensOfKnownKeysGoOnBeingAcceptedWhileTheIssuerIsDown() {
        try (World other = World.with(
                "lamplighter.gateway.token.connect-timeout=200ms",
                "lamplighter.gateway.token.read-timeout=200ms",
                "lamplighter.gateway.token.keys-for=600ms",
                "lamplighter.gateway.token.refresh-ahead=100ms",
                "lamplighter.gateway.token.min-interval=50ms",
                "lamplighter.gateway.token.remember-for=1ms")) {
            assertThat(other.issuer().served())
                    .as("nobody is asked at the start")
                    .isZero();
            assertThat(other.get(CASES, other.issuer().token("customer", "first"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(other.issuer().served()).isEqualTo(1);
            var unknown = other.issuer().addKey("second");
            other.issuer().close();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> other.get(CASES, other.issuer().token("customer", "again"))
                                    .statusCode()
                            == 200);

            HttpResponse<String> unjudged = other.get(CASES, other.issuer().tokenBy(unknown, "customer", "new"));
            assertProblem(unjudged, 503, "identity-unavailable");
            assertThat(unjudged.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void aKeyThatTheIssuerAddsIsLearntWithTheFirstTokenThatUsesIt() {
        assertThat(world.get(CASES, token).statusCode()).isEqualTo(200);
        var added = world.issuer().addKey("third");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> world.get(CASES, world.issuer().tokenBy(added, "customer", "new"))
                                .statusCode()
                        == 200);
    }

    /** The service takes its time: until the test is done with it, or as long as said. */
    private static void dawdle(CountDownLatch done, Duration atMost) {
        try {
            if (done.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
