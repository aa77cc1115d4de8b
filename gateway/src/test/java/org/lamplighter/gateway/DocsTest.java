package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.Upstream;
import org.lamplighter.gateway.world.World;
import tools.jackson.databind.JsonNode;

/** The portal, Swagger UI and the collected OpenAPI documents. */
class DocsTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = World.with();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void theRootLeadsToThePortal() {
        for (String path : new String[] {"/", "/docs"}) {
            HttpResponse<String> answer = world.get(path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/docs/");
        }
        HttpResponse<String> portal = world.get("/docs/");
        assertThat(portal.statusCode()).isEqualTo(200);
        assertThat(portal.body()).contains("接口门户", "API portal", "/docs/ui/", "/api/partner/v1/");
        assertThat(world.get("/docs/problems.html").body()).contains("id=\"rate-limited\"");
    }

    @Test
    void theMailboxIsNotThereUnlessItIsSwitchedOn() {
        assertProblem(world.get("/mailbox"), 404, "not-found");
        assertProblem(world.get("/mailbox/anything"), 404, "not-found");
    }

    @Test
    void swaggerUiComesFromTheGatewayAloneAndItsPolicySaysSo() {
        HttpResponse<String> page = world.get("/docs/ui/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui-bundle.js").doesNotContain("https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "connect-src 'self'")
                .doesNotContain("http");
        for (String part : new String[] {"swagger-ui-bundle.js", "swagger-ui.css", "swagger-ui-standalone-preset.js"}) {
            assertThat(world.get("/docs/ui/" + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(world.get("/docs/ui/swagger-initializer.js").body()).contains("/docs/openapi");
    }

    @Test
    void everyServiceIsListedAndItsDocumentNamesTheGatewayAsTheServer() {
        JsonNode list = World.json(world.get("/docs/openapi"));
        assertThat(list.findValuesAsString("name")).containsExactly("billing", "dispatch", "intake", "notification");
        world.service("billing")
                .behave(exchange -> Upstream.answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://localhost:8103\"}],\"paths\":{}}"));

        HttpResponse<String> document = world.get(list.get(0).get("url").stringValue());

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(World.json(document).get("servers").get(0).get("url").stringValue())
                .isEqualTo("/");
        assertThat(World.json(document).get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(world.service("billing").last().path()).isEqualTo("/v3/api-docs");
    }

    @Test
    void aDocumentThatIsNotThereSaysWhy() {
        world.service("dispatch").stop();

        assertProblem(world.get("/docs/openapi/dispatch"), 503, "service-unavailable");
        assertProblem(world.get("/docs/openapi/nobody"), 404, "not-found");
        world.service("dispatch").startAgain();
    }
}
