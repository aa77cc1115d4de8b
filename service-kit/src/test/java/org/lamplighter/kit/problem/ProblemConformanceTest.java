package org.lamplighter.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.counter.CounterClient;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller reads when something is refused or fails. */
@SuiteTest
class ProblemConformanceTest {

    private static final String ABSENT = "N-0000000000000000";

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    private CounterClient lin;
    private CounterClient zhao;

    @BeforeEach
    void twoCustomers() {
        lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));
        zhao = new CounterClient(port, TestSurroundings.issuer().customer("zhao"));
    }

    @Test
    void everyCodeHasItsTextsInBothLanguages() throws IOException {
        Properties english = texts("/kit-problems.properties");
        Properties chinese = texts("/kit-problems_zh.properties");
        Set<String> codes = codesInTheSources();

        assertThat(codes).contains("not-found", "busy", "store-unavailable", "audience-wrong", "scope-missing");
        for (String code : codes) {
            for (String part : Set.of(".title", ".detail", ".action")) {
                assertThat(english.getProperty(code + part)).as(code + part).isNotBlank();
                assertThat(chinese.getProperty(code + part)).as(code + part).matches(".*\\p{IsHan}.*");
            }
        }
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSize(codes.size() * 3);
    }

    /** Every literal handed to something that makes a problem of it. */
    private static Set<String> codesInTheSources() throws IOException {
        Pattern made = Pattern.compile(
                "(?:answer|later|problems\\.(?:problem|write)|Rejection(?:\\.\\w+)?)\\([^;\"]*\"([a-z]+(?:-[a-z]+)*)\"",
                Pattern.DOTALL);
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = made.matcher(Files.readString(source));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }

    @Test
    void theAnswerIsInTheCallersLanguage() {
        assertThat(json(lin.show(ABSENT, "Accept-Language", "zh-CN,zh;q=0.9"))
                        .path("title")
                        .asString())
                .isEqualTo("未找到");
        assertThat(json(lin.show(ABSENT, "Accept-Language", "en-GB"))
                        .path("title")
                        .asString())
                .isEqualTo("Not found");
        assertThat(json(lin.show(ABSENT, "Accept-Language", "fr")).path("title").asString())
                .isEqualTo("Not found");
        assertThat(json(new CounterClient(port, "").show(ABSENT, "Accept-Language", "zh"))
                        .path("title")
                        .asString())
                .isEqualTo("未登录");
    }

    @Test
    void notYoursAndNotThereAreTheSameBytes() {
        String lins = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));

        HttpResponse<String> notYours = zhao.show(lins);
        HttpResponse<String> notThere = zhao.show(ABSENT);

        assertThat(notYours.statusCode()).isEqualTo(notThere.statusCode()).isEqualTo(404);
        assertThat(notYours.body()).isEqualTo(notThere.body()).contains("\"code\":\"not-found\"");
        assertThat(notYours.headers().map().keySet())
                .isEqualTo(notThere.headers().map().keySet());
        String key = UUID.randomUUID().toString();
        assertThat(zhao.step(lins, key, 1).body())
                .isEqualTo(zhao.step(ABSENT, key, 1).body());
    }

    @Test
    void aProblemSaysWhatToDoAndNamesItsTrace() {
        HttpResponse<String> answer = lin.open("", "林晓雨");

        JsonNode problem = json(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("type").asString())
                .isEqualTo("https://lamplighter.example/problems/idempotency-key-missing");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("action").asString()).isNotBlank();
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void aProblemFillsInTheArgumentsOfItsText() {
        String id = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));
        lin.step(id, UUID.randomUUID().toString(), 50);
        lin.step(id, UUID.randomUUID().toString(), 50);

        assertThat(json(lin.step(id, UUID.randomUUID().toString(), 1, "Accept-Language", "zh"))
                        .path("detail")
                        .asString())
                .isEqualTo("计数器最多到 100。");
    }

    @Test
    void whatCannotBeReadIsTheCallersFault() {
        String counters = CounterClient.COUNTERS;
        assertProblem(lin.post(counters, "k1-" + UUID.randomUUID(), "{\"name\": "), 400, "request-invalid");
        assertProblem(lin.open(UUID.randomUUID().toString(), "x".repeat(65)), 400, "request-invalid");
        HttpResponse<String> blank = lin.open(UUID.randomUUID().toString(), " ");
        assertProblem(blank, 400, "request-invalid");
        assertThat(json(blank).path("fields").get(0).path("field").asString()).isEqualTo("name");
        assertProblem(lin.get(counters), 405, "method-not-allowed");
        assertThat(lin.get(counters).headers().firstValue("Allow")).hasValue("POST");
        assertProblem(
                lin.post(counters, UUID.randomUUID().toString(), "<x/>", "Content-Type", "application/xml"),
                415,
                "media-type-unsupported");
        assertProblem(lin.show(ABSENT + "/more"), 404, "not-found");
        String id = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));
        assertProblem(lin.show(id, "Accept", "image/png"), 406, "media-type-not-acceptable");
    }

    @Test
    void withTheStoreAwayTheAnswerComesSoonAndNothingIsHalfDone() {
        String id = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));
        String key = UUID.randomUUID().toString();
        long before = mongo.getCollection("counters").countDocuments();

        TestSurroundings.storeWire().whileCut(() -> {
            HttpResponse<String> creation = lin.open(key, "林晓雨");
            HttpResponse<String> reading = lin.show(id);

            for (HttpResponse<String> answer : java.util.List.of(creation, reading)) {
                assertProblem(answer, 503, "store-unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            }
        });

        await().atMost(Duration.ofSeconds(30)).until(() -> lin.show(id).statusCode() == 200);
        assertThat(mongo.getCollection("counters").countDocuments()).isEqualTo(before);
        assertThat(lin.open(key, "林晓雨").statusCode()).isEqualTo(201);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemConformanceTest.class.getResourceAsStream(bundle)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
