package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.World;

/** Live streams (server-sent events) pass one by one and take nothing with them when they end. */
class StreamTest {

    private static final String PATH = "/api/customer/v1/cases/C-1/events";
    private static final String END = "end";

    private static World world;

    private final BlockingQueue<String> toSend = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    @BeforeAll
    static void start() {
        world = World.with(
                "lamplighter.gateway.services.intake.response-timeout=300ms",
                "lamplighter.gateway.limits.streams-per-caller=2");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void speakWhenTold() {
        world.service("intake").behave(this::speak);
    }

    @Test
    void eachEventArrivesWhileTheStreamIsStillOpenEvenAfterASilenceLongerThanTheResponseTimeout() throws Exception {
        try (InputStream stream = listen("listener").body()) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));

            toSend.add("data: accepted\n\n");
            assertThat(lines.readLine()).isEqualTo("data: accepted");
            assertThat(lines.readLine()).isEmpty();
            assertThat(open).as("the service is still speaking").hasValue(1);

            await("three times the response timeout of silence")
                    .during(Duration.ofMillis(900))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> open.get() == 1);
            toSend.add(": heartbeat\n\n");
            assertThat(lines.readLine()).isEqualTo(": heartbeat");
            assertThat(lines.readLine()).isEmpty();

            toSend.add("data: 已到场\n\n");
            assertThat(lines.readLine()).isEqualTo("data: 已到场");
            assertThat(lines.readLine()).isEmpty();
            assertThat(open).hasValue(1);

            toSend.add(END);
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void theHeadArrivesBeforeTheFirstEvent() throws Exception {
        HttpResponse<InputStream> answer = listen("early");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(open).hasValue(1);
        toSend.add(END);
        answer.body().close();
    }

    @Test
    void aListenerWhoLeavesTakesTheConnectionToTheServiceWithHim() throws Exception {
        InputStream stream = listen("leaver").body();
        toSend.add("data: one\n\n");
        assertThat(stream.read()).isEqualTo('d');

        stream.close();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            toSend.add(": heartbeat\n\n");
            return open.get() == 0;
        });
    }

    @Test
    void aCallerMayHoldOnlySoManyStreamsAndGetsThePlaceBackWhenOneEnds() throws Exception {
        List<InputStream> held = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            HttpResponse<InputStream> answer = listen("collector");
            assertThat(answer.statusCode()).isEqualTo(200);
            held.add(answer.body());
        }

        HttpResponse<String> refused =
                world.send(world.request(PATH, world.issuer().token("customer", "collector"))
                        .header("Accept", "text/event-stream"));
        assertProblem(refused, 429, "too-many-streams");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        HttpResponse<InputStream> other = listen("someone-else");
        assertThat(other.statusCode()).isEqualTo(200);

        for (InputStream stream : held) {
            stream.close();
        }
        other.body().close();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            toSend.add(": heartbeat\n\n");
            return open.get() == 0;
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            HttpResponse<InputStream> answer = listen("collector");
            toSend.add(END);
            answer.body().close();
            return answer.statusCode() == 200;
        });
    }

    @Test
    void aGatewayThatStopsEndsItsStreamsAtOnce() throws Exception {
        try (World stopping = World.with()) {
            stopping.service("intake").behave(this::speak);
            HttpResponse<InputStream> answer = stopping.client()
                    .send(
                            stopping.request(PATH, stopping.issuer().token("customer", "last"))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofInputStream());
            toSend.add("data: one\n\n");
            assertThat(answer.body().read()).isEqualTo('d');

            long begin = System.nanoTime();
            stopping.gateway().close();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("ata: one\n\n");
        }
    }

    private HttpResponse<InputStream> listen(String subject) throws IOException, InterruptedException {
        return world.client()
                .send(
                        world.request(PATH, world.issuer().token("customer", subject))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
    }

    private void speak(HttpExchange exchange) throws IOException {
        open.incrementAndGet();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            while (true) {
                String next = toSend.poll(20, TimeUnit.SECONDS);
                if (next == null || END.equals(next)) {
                    return;
                }
                exchange.getResponseBody().write(next.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }
}
