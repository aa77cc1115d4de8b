package org.lamplighter.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.CounterApplication;
import org.lamplighter.kit.counter.CounterClient;
import org.lamplighter.kit.test.RouteTable;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestIssuer;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closed unless opened: tokens, audiences, roles, scopes, owners; and with the issuer away. */
@SuiteTest
class CallerConformanceTest {

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    private final TestIssuer issuer = TestSurroundings.issuer();

    @Test
    void everyRouteAnswersEveryKindOfTokenAsItsRuleSays() {
        table().walk();
    }

    @Test
    void theTableFailsWhenARouteHasNoRow() {
        RouteTable lacking =
                new RouteTable(routes, port).route("GET", "/api/open/v1/counters", row -> row.answers(200));

        assertThatThrownBy(lacking::walk)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /api/customer/v1/counters/{id}/steps");
    }

    @Test
    void theTableFailsWhenARowHasNoRoute() {
        RouteTable tooMuch = table().route("GET", "/api/open/v1/gone", row -> row.answers(200));

        assertThatThrownBy(tooMuch::walk)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/open/v1/gone");
    }

    @Test
    void theTableFailsWhenARouteIsOpenToAnotherOwner() {
        String zhao = issuer.customer("zhao");
        String id = open("lin");
        RouteTable wrong = table().route(
                        "GET",
                        "/api/customer/v1/counters/{id}",
                        row -> row.at(CounterClient.COUNTERS + "/" + id)
                                .right(issuer.customer("lin"))
                                .otherOwner(zhao, 200));

        assertThatThrownBy(wrong::walk)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("another owner: expected [200], was 404");
    }

    @Test
    void aSignatureOfAnotherKeyIsNoToken() {
        String forged = TestIssuer.forger(issuer).customer("lin");

        assertThat(new CounterClient(port, forged).show("N-1").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatWasTamperedWithIsNoToken() {
        String[] parts = issuer.customer("lin").split("\\.", 3);
        String[] others = issuer.customer("zhao").split("\\.", 3);

        HttpResponse<String> answer = new CounterClient(port, parts[0] + "." + others[1] + "." + parts[2]).show("N-1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void withTheIssuerAwayKnownKeysStillVerify() {
        String id = open("lin");

        TestSurroundings.issuerWire()
                .whileCut(() -> assertThat(new CounterClient(port, issuer.customer("lin"))
                                .show(id)
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void withTheIssuerAwayFromTheStartCallersAreToldToComeBack() {
        TestSurroundings.issuerWire().whileCut(() -> {
            try (ConfigurableApplicationContext fresh = start(CounterApplication.class)) {
                int its = fresh.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

                HttpResponse<String> answer = new CounterClient(its, issuer.customer("lin")).show("N-1");

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("\"code\":\"issuer-unavailable\"");
            }
        });
    }

    @Test
    void aTokenWithoutAnAudienceOfTheSuiteOpensNothing() {
        String stray = issuer.token("account", "lin", Map.of());

        assertThat(new CounterClient(port, stray).show("N-1").statusCode()).isEqualTo(403);
    }

    @Test
    void whatNoAudienceHasIsClosedToAll() {
        assertThat(new CounterClient(port, issuer.customer("lin"))
                        .get("/internal")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new CounterClient(port, "").get("/internal").statusCode()).isEqualTo(401);
    }

    @Test
    void aRouteWithoutARuleStopsTheStart() {
        assertThatThrownBy(() -> start(CounterApplication.class, Unopened.class).close())
                .hasMessageContaining("Unopened#show")
                .hasMessageContaining("is opened by no rule");
    }

    @Test
    void aRouteUnderAnotherAudiencesPathStopsTheStart() {
        assertThatThrownBy(
                        () -> start(CounterApplication.class, Misplaced.class).close())
                .hasMessageContaining("/api/customer/v1/misplaced is not under /api/desk/");
    }

    @RestController
    static class Unopened {
        @GetMapping("/api/customer/v1/unopened")
        String show() {
            return "";
        }
    }

    @RestController
    static class Misplaced {
        @GetMapping("/api/customer/v1/misplaced")
        @Opens(to = Audience.DESK, owning = "nothing")
        String show() {
            return "";
        }
    }

    private RouteTable table() {
        String lin = issuer.customer("lin");
        String zhao = issuer.customer("zhao");
        String ends = open("lin");
        String id = open("lin");
        return new RouteTable(routes, port)
                .route(
                        "POST",
                        "/api/customer/v1/counters",
                        row -> row.right(lin).body(CounterClient.opening("林晓雨")).answers(201))
                .route(
                        "GET",
                        "/api/customer/v1/counters/{id}",
                        row -> row.at(CounterClient.COUNTERS + "/" + id)
                                .right(lin)
                                .otherOwner(zhao, 404))
                .route(
                        "POST",
                        "/api/customer/v1/counters/{id}/steps",
                        row -> row.at(CounterClient.COUNTERS + "/" + id + "/steps")
                                .body("{\"by\":1}")
                                .right(lin)
                                .otherOwner(zhao, 404))
                .route(
                        "POST",
                        "/api/customer/v1/counters/{id}/end",
                        row -> row.at(CounterClient.COUNTERS + "/" + ends + "/end")
                                .right(lin)
                                .otherOwner(zhao, 404))
                .route(
                        "GET",
                        "/api/desk/v1/counters/{id}",
                        row -> row.at("/api/desk/v1/counters/" + id).right(issuer.desk("agent", "agent", "320508")))
                .route("GET", "/api/partner/v1/counters", row -> row.right(issuer.partner("sunrise", "cases:read")))
                .route("GET", "/api/open/v1/counters", row -> row.answers(200));
    }

    private String open(String subject) {
        return CounterClient.idOf(new CounterClient(port, issuer.customer(subject))
                .open(UUID.randomUUID().toString(), "林晓雨"));
    }

    private static ConfigurableApplicationContext start(Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .initializers(new TestSurroundings())
                .properties("LAMPLIGHTER_LOG_FORMAT=")
                .run("--server.port=0");
    }
}
