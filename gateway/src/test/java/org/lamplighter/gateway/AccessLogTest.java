package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.gateway.world.World;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON line per request, with what operators need and nothing about persons. */
@ExtendWith(OutputCaptureExtension.class)
class AccessLogTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static World world;

    @BeforeAll
    static void start() {
        world = World.with(
                "logging.structured.format.console=ecs",
                "server.forward-headers-strategy=native",
                "server.tomcat.remoteip.internal-proxies=127.0.0.0/8");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aLineNamesTheRouteAndNotThePathNorAnythingOfThePerson(CapturedOutput output) {
        String token = world.issuer().token("customer", "subject-4711");

        HttpResponse<String> answer =
                world.send(world.request("/api/customer/v1/accounts/3205080001/bills?phone=13800138000", token)
                        .header("X-Forwarded-For", "203.0.113.9")
                        .POST(BodyPublishers.ofString("{\"name\":\"林小雨\"}")));

        JsonNode line = lineOf(answer, output);
        assertThat(line.get("route").stringValue()).isEqualTo("billing-customer");
        assertThat(line.get("method").stringValue()).isEqualTo("POST");
        assertThat(line.get("audience").stringValue()).isEqualTo("customer");
        assertThat(line.get("status").intValue()).isEqualTo(200);
        assertThat(line.get("ms").doubleValue()).isPositive();
        assertThat(output.getAll())
                .doesNotContain("3205080001", "13800138000", "林小雨", "subject-4711", "203.0.113.9", token);
    }

    @Test
    void aRefusalNamesItsCodeAndAPartnerItsClient(CapturedOutput output) {
        HttpResponse<String> refused = world.get("/api/partner/v1/cases");
        String token =
                world.issuer().token("partner", "service-account", claims -> claims.claim("azp", "partner-sunrise"));
        HttpResponse<String> passed = world.get("/api/partner/v1/cases", token);

        assertThat(lineOf(refused, output).get("problem").stringValue()).isEqualTo("token-missing");
        assertThat(lineOf(passed, output).get("client").stringValue()).isEqualTo("partner partner-sunrise");
    }

    @Test
    void behindATrustedProxyTheClientsAddressAndSchemeAreTheOnesItNames() {
        String token = world.issuer().token("customer", "someone");

        HttpResponse<String> answer = world.send(world.request("/api/customer/v1/cases", token)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(world.service("intake").last().header("X-Forwarded-For")).isEqualTo("203.0.113.9");
        assertThat(world.service("intake").last().header("X-Forwarded-Proto")).isEqualTo("https");
    }

    private static JsonNode lineOf(HttpResponse<String> answer, CapturedOutput output) {
        String trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        List<String> lines = await().until(
                        () -> output.getOut()
                                .lines()
                                .filter(line -> line.contains(trace) && line.contains("\"access\""))
                                .toList(),
                        found -> !found.isEmpty());
        return JSON.readTree(lines.getFirst());
    }
}
