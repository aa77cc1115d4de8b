package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.World;

/** The dispatchers' page: there, whole, and with nothing from elsewhere. */
class DeskPageTest {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:from '\\./|(?:href|src)=\"/desk/)([a-z]+\\.(?:js|css))");

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
    void thePageAndAllThatItNeedsComeFromTheGateway() {
        assertThat(world.get("/desk").headers().firstValue("Location")).hasValue("/desk/");
        List<String> open = new java.util.ArrayList<>(List.of(""));
        TreeSet<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String file = open.removeFirst();
            HttpResponse<String> answer = world.get("/desk/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.body()).as(file).doesNotContain("https://");
            REFERENCE
                    .matcher(answer.body())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        assertThat(seen).contains("style.css", "app.js", "login.js", "texts.js").hasSizeGreaterThan(8);
    }

    @Test
    void itLogsInWhereTokensComeFromAndMayTalkToNobodyElse() {
        String issuer = World.json(world.get("/desk/login.json")).path("issuer").asString();

        assertThat(issuer).isNotEmpty();
        assertThat(World.json(world.get("/desk/login.json")).path("clientId").asString())
                .isEqualTo("desk-app");
        assertThat(world.get("/desk/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self' " + issuer + "/;")
                        .doesNotContain("unsafe"));
    }

    @Test
    void whatIsNotOfThePageIsNotThere() {
        assertProblem(world.get("/desk/nothing.js"), 404, "not-found");
    }
}
