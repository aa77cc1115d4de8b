package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamplighter.gateway.world.World;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** Every route × {no token, expired, wrong audience, wrong issuer, bad signature, right}; a route that is not in the table fails. */
class RouteAccessTest {

    private static final List<String> AUDIENCES = List.of("customer", "crew", "desk", "partner", "share");

    /** Path pattern → audience and service, written by hand: this is what the gateway is for. */
    private static final Map<String, Expected> TABLE = new TreeMap<>();

    static {
        for (String audience : List.of("customer", "partner", "desk")) {
            expect("/api/" + audience + "/v1/fault-reports/**", audience, "intake");
            expect("/api/" + audience + "/v1/cases/**", audience, "intake");
        }
        expect("/api/open/v1/service-promises/**", "", "intake");
        expect("/api/crew/v1/**", "crew", "dispatch");
        for (String thing : List.of(
                "work-orders", "outages", "crews", "network", "board", "figures", "network-imports", "crew-imports")) {
            expect("/api/desk/v1/" + thing + "/**", "desk", "dispatch");
        }
        expect("/api/open/v1/outages/**", "", "dispatch");
        expect("/api/open/v1/crew-calendars/**", "", "dispatch");
        expect("/api/customer/v1/accounts/**", "customer", "billing");
        expect("/api/customer/v1/account-bindings/**", "customer", "billing");
        expect("/api/customer/v1/account-views/**", "customer", "billing");
        expect("/api/customer/v1/customers/**", "customer", "billing");
        expect("/api/customer/v1/data-consent-requests/**", "customer", "billing");
        expect("/api/desk/v1/accounts/**", "desk", "billing");
        expect("/api/desk/v1/account-imports/**", "desk", "billing");
        expect("/api/desk/v1/arrears/**", "desk", "billing");
        expect("/api/desk/v1/tariffs/**", "desk", "billing");
        expect("/api/desk/v1/bill-comparisons/**", "desk", "billing");
        expect("/api/desk/v1/reading-anomalies/**", "desk", "billing");
        expect("/api/partner/v1/accounts/**", "partner", "billing");
        expect("/api/share/v1/consent-codes/**", "share", "billing");
        expect("/api/share/v1/**", "share", "billing");
        expect("/api/open/v1/tariffs/**", "", "billing");
        expect("/api/open/v1/proof-rules/**", "", "billing");
        expect("/api/open/v1/price-calculations/**", "", "billing");
        expect("/api/customer/v1/messages/**", "customer", "notification");
        expect("/api/customer/v1/message-preferences/**", "customer", "notification");
        expect("/mailbox/**", "", "notification");
    }

    private static World world;

    record Expected(String pattern, String audience, String service) {

        boolean open() {
            return audience.isEmpty();
        }

        List<String> paths() {
            return List.of(pattern.replace("/**", ""), pattern.replace("**", "320508/x"));
        }

        @Override
        public String toString() {
            return pattern;
        }
    }

    @BeforeAll
    static void start() {
        world = World.with(
                "lamplighter.mailbox.enabled=true",
                "lamplighter.gateway.refused.burst=100000",
                "lamplighter.gateway.audiences.open.rate.burst=100000",
                "lamplighter.gateway.audiences.mailbox.rate.burst=100000");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static Stream<Expected> routes() {
        return TABLE.values().stream();
    }

    @Test
    void theTableOfThisTestNamesEveryConfiguredRouteAndNoOther() {
        Set<String> patterns = new TreeSet<>();
        Binder.get(world.gateway().getEnvironment())
                .bind("lamplighter.gateway.routes", Bindable.listOf(RouteBinding.class))
                .get()
                .forEach(route -> patterns.addAll(route.paths()));

        assertThat(patterns).isEqualTo(TABLE.keySet());
    }

    record RouteBinding(String id, List<String> paths) {}

    @ParameterizedTest
    @MethodSource("routes")
    void withTheRightTokenOrNoneWhereNoneIsAskedItReachesItsService(Expected route) {
        for (String path : route.paths()) {
            HttpResponse<String> answer = route.open()
                    ? world.get(path)
                    : world.get(path, world.issuer().token(route.audience(), "someone"));

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"service\":\"" + route.service() + "\"}");
            assertThat(world.service(route.service()).last().path()).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutATokenItAnswers401WithAChallenge(Expected route) {
        if (route.open()) {
            return;
        }
        for (String path : route.paths()) {
            HttpResponse<String> answer = world.get(path);

            assertProblem(answer, 401, "token-missing");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withATokenThatCannotBeTrustedItAnswers401(Expected route) {
        if (route.open()) {
            return;
        }
        for (String path : route.paths()) {
            refused(path, world.issuer().expired(route.audience()), "token-expired");
            refused(path, world.issuer().ofAnotherIssuer(route.audience()), "token-invalid");
            refused(path, world.issuer().forged(route.audience()), "token-invalid");
            refused(path, "not-even-a-token", "token-invalid");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withATokenOfAnyOtherAudienceItAnswers403(Expected route) {
        if (route.open()) {
            return;
        }
        AUDIENCES.stream().filter(other -> !other.equals(route.audience())).forEach(other -> {
            HttpResponse<String> answer =
                    world.get(route.paths().getFirst(), world.issuer().token(other, "stranger"));

            assertProblem(answer, 403, "audience-wrong");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
        });
    }

    @Test
    void aCrewTokenWithoutTheCrewRoleAnswers403() {
        String visitor = world.issuer()
                .token("crew", "visitor", claims -> claims.claim("realm_access", Map.of("roles", List.of("agent"))));
        String noRoles = world.issuer().token("crew", "visitor", claims -> claims.claim("realm_access", null));

        assertProblem(world.get("/api/crew/v1/work-orders", visitor), 403, "role-missing");
        assertProblem(world.get("/api/crew/v1/work-orders", noRoles), 403, "role-missing");
    }

    @Test
    void aTokenWithoutAudienceOrExpiryOpensNothing() {
        String noAudience = world.issuer().token("customer", "x", claims -> claims.audience((String) null));
        String endless = world.issuer().token("customer", "x", claims -> claims.expirationTime(null));

        assertProblem(world.get("/api/customer/v1/cases", noAudience), 403, "audience-wrong");
        assertProblem(world.get("/api/customer/v1/cases", endless), 401, "token-invalid");
    }

    @Test
    void anAuthorizationHeaderThatHoldsNoTokenIsNoToken() {
        for (String header : List.of("Bearer", "Bearer  ", "Basic bGluOnBhc3M=", "bearer")) {
            assertProblem(
                    world.send(world.request("/api/customer/v1/cases").header("Authorization", header)),
                    401,
                    "token-missing");
        }
    }

    @Test
    void aRememberedTokenStillExpires() {
        String token = world.issuer().token("customer", "short-lived");
        assertThat(world.get("/api/customer/v1/cases", token).statusCode()).isEqualTo(200);

        world.clock().advance(Duration.ofMinutes(6));

        assertProblem(world.get("/api/customer/v1/cases", token), 401, "token-expired");
    }

    @Test
    void aPathThatNoRouteNamesAnswers404WithOrWithoutAnAudience() {
        assertProblem(world.get("/nowhere"), 404, "not-found");
        assertProblem(world.get("/api/open/v1/secrets"), 404, "not-found");
        assertProblem(world.get("/v3/api-docs"), 404, "not-found");
        assertProblem(world.get("/actuator/health"), 404, "not-found");
        assertProblem(
                world.get("/api/customer/v1/work-orders", world.issuer().token("customer", "x")), 404, "not-found");
        assertProblem(world.get("/api/customer/v1/work-orders"), 401, "token-missing");
    }

    @Test
    void spellingAPathDifferentlyDoesNotDodgeTheTokenCheck() {
        assertProblem(world.get("/api/%63ustomer/v1/cases"), 401, "token-missing");
        for (String path : List.of(
                "/api/open/v1/outages/..%2f..%2f..%2fcustomer/v1/cases",
                "/api/open/v1/outages/%2e%2e/%2e%2e/%2e%2e/customer/v1/cases",
                "/api/open/v1;x=/outages",
                "/api/open//v1/outages",
                "/api/customer%2fv1/cases")) {
            assertThat(world.get(path).statusCode()).as(path).isIn(400, 401, 404);
        }
        assertThat(world.service("intake").seen())
                .noneMatch(seen -> seen.path().contains("%63") || seen.path().contains(".."));
    }

    private static void refused(String path, String token, String code) {
        HttpResponse<String> answer = world.get(path, token);
        assertProblem(answer, 401, code);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    private static void expect(String pattern, String audience, String service) {
        TABLE.put(pattern, new Expected(pattern, audience, service));
    }
}
