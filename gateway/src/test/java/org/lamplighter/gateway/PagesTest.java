package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.gateway.world.Problems.assertProblem;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.gateway.world.World;

/** The pages for people: there, whole, with all their words, and with nothing from elsewhere. */
class PagesTest {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:from '|(?:href|src)=\")(\\./|/[a-z]+/)([a-z]+\\.(?:js|css))");
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:t|word)\\('(\\w+)'|data-(?:text|label)=\"(\\w+)\"");

    private static World world;

    @BeforeAll
    static void start() {
        world = World.with();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "my"})
    void thePageAndAllThatItNeedsComeFromTheGateway(String page) {
        assertThat(world.get("/" + page).headers().firstValue("Location")).hasValue("/" + page + "/");

        Map<String, String> files = filesOf(page);

        assertThat(files.values()).noneMatch(text -> text.contains("https://"));
        assertThat(files.keySet())
                .contains(
                        "/" + page + "/app.js",
                        "/" + page + "/style.css",
                        "/" + page + "/texts.js",
                        "/page/base.css",
                        "/page/login.js",
                        "/page/texts.js")
                .hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource({"desk, texts.js, texts.js", "my, zh.js, en.js"})
    void whateverAPageSaysItSaysInBothLanguages(String page, String chinese, String english) {
        Map<String, String> files = filesOf(page);
        Set<String> zh = keys(list(files.getOrDefault("/" + page + "/" + chinese, ""), "ZH"));
        Set<String> en = keys(list(files.getOrDefault("/" + page + "/" + english, ""), "EN"));

        assertThat(zh).isEqualTo(en).hasSizeGreaterThan(100);
        files.forEach((file, text) -> assertThat(zh).as(file).containsAll(spoken(file, text)));
    }

    @ParameterizedTest
    @CsvSource({"desk, desk-app", "my, customer-app"})
    void itLogsInWhereTokensComeFromAndMayTalkToNobodyElse(String page, String clientId) {
        String issuer =
                World.json(world.get("/" + page + "/login.json")).path("issuer").asString();

        assertThat(issuer).isNotEmpty();
        assertThat(World.json(world.get("/" + page + "/login.json"))
                        .path("clientId")
                        .asString())
                .isEqualTo(clientId);
        assertThat(world.get("/" + page + "/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self' " + issuer + "/;")
                        .doesNotContain("unsafe"));
    }

    @Test
    void whatAThirdPartyAsksIsShownByTheCustomersPageWhichNobodyCanFrameAndWhoseAddressIsToldToNobody() {
        HttpResponse<String> answer =
                world.get("/my/consent?client_id=x&redirect_uri=https%3A%2F%2Felsewhere.example&scope=bills&state=s");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(world.get("/my/").body()).doesNotContain("elsewhere.example");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void whatIsNotOfAPageIsNotThere() {
        for (String path : List.of(
                "/desk/nothing.js",
                "/my/nothing.js",
                "/page/",
                "/page/login.json",
                "/nobody/login.json",
                "/my/consent/x")) {
            assertProblem(world.get(path), 404, "not-found");
        }
    }

    /** Every file of a page, by path, found by what they import and name. */
    private static Map<String, String> filesOf(String page) {
        List<String> open = new ArrayList<>(List.of("/" + page + "/"));
        Map<String, String> seen = new TreeMap<>();
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            HttpResponse<String> answer = world.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            seen.put(path, answer.body());
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            REFERENCE
                    .matcher(answer.body())
                    .results()
                    .map((MatchResult found) ->
                            (found.group(1).equals("./") ? folder : found.group(1)) + found.group(2))
                    .filter(found -> !seen.containsKey(found) && !open.contains(found))
                    .forEach(open::add);
        }
        return seen;
    }

    /** The part of a file that lists the words of a language. */
    private static String list(String text, String name) {
        int from = text.indexOf("const " + name + " = {");
        return text.substring(from, text.indexOf("\n};", from));
    }

    /** Names of a list's own words, not of the words of closed lists in it. */
    private static Set<String> keys(String list) {
        String flat = list.replaceAll("'[^'\n]*'", "''").replaceAll("`[^`\n]*`", "``");
        String outer = flat.replaceAll("(\\w+): \\{[^}\n]*}", "$1: ''");
        return Pattern.compile("(\\w+): ")
                .matcher(outer)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a file says; a text that stands in for a missing one is no word of the page. */
    private static Set<String> spoken(String file, String text) {
        return SPOKEN.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(name -> !(file.equals("/page/form.js") && name.equals("unreachable")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
