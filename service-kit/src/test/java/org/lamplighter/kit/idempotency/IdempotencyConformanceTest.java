package org.lamplighter.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamplighter.kit.CounterApplication;
import org.lamplighter.kit.counter.CounterClient;
import org.lamplighter.kit.counter.Hurdle;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Requests that may arrive twice and count once, over real HTTP. */
@SuiteTest
class IdempotencyConformanceTest {

    @LocalServerPort
    int port;

    @Autowired
    Hurdle hurdle;

    @Autowired
    MongoTemplate mongo;

    private CounterClient lin;
    private String key;

    @BeforeEach
    void aCustomerAndAKey() {
        lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void nothingInTheWay() {
        hurdle.put(() -> {});
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerByteForByteEvenAfterTheThingChanged() {
        HttpResponse<String> first = lin.open(key, "林晓雨");
        String id = CounterClient.idOf(first);
        lin.step(id, UUID.randomUUID().toString(), 5);

        HttpResponse<String> again = lin.open(key, "林晓雨");

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type", "Content-Length")) {
            assertThat(again.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(lin.show(id).body()).contains("\"total\":5");
    }

    @Test
    void aRepeatedCommandCountsOnce() {
        String id = CounterClient.idOf(lin.open(key, "林晓雨"));
        String stepKey = UUID.randomUUID().toString();

        HttpResponse<String> first = lin.step(id, stepKey, 5);
        HttpResponse<String> again = lin.step(id, stepKey, 5);

        assertThat(again.body()).isEqualTo(first.body()).contains("\"total\":5");
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(lin.show(id).headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void aRequestWithoutABodyIsRepeatedLikeAnyOther() {
        String id = CounterClient.idOf(lin.open(key, "林晓雨"));
        String path = CounterClient.COUNTERS + "/" + id + "/end";

        HttpResponse<String> first = lin.post(path, key, "");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(lin.post(path, key, "").body()).isEqualTo(first.body());
        assertThat(lin.post(path, key, "{}").statusCode()).isEqualTo(422);
        assertThat(lin.post(path, UUID.randomUUID().toString(), "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void theSameKeyWithAnotherBodyOrQueryIsRefused() {
        lin.open(key, "林晓雨");

        HttpResponse<String> other = lin.open(key, "赵明");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"code\":\"idempotency-key-reused\"");
        assertThat(lin.post(CounterClient.COUNTERS + "?kind=B", key, CounterClient.opening("林晓雨"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whileARequestIsUnderWayItsRepetitionsAreToldToWait() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        hurdle.put(() -> {
            inside.countDown();
            uninterruptedly(goOn);
        });
        try (ExecutorService device = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> first = device.submit(() -> lin.open(key, "林晓雨"));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> meanwhile = lin.open(key, "林晓雨");
            goOn.countDown();

            assertThat(meanwhile.statusCode()).isEqualTo(409);
            assertThat(meanwhile.headers().firstValue("Retry-After")).contains("1");
            assertThat(meanwhile.body()).contains("\"code\":\"idempotency-key-in-use\"");
            assertThat(first.get().statusCode()).isEqualTo(201);
            assertThat(lin.open(key, "林晓雨").body()).isEqualTo(first.get().body());
        }
    }

    @Test
    void manyAtOnceMakeOneThingAlsoAcrossInstancesAndTheMarksOutliveTheProcess() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        long before;
        try (ConfigurableApplicationContext other = anotherInstance();
                ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
            CounterClient there =
                    new CounterClient(portOf(other), TestSurroundings.issuer().customer("lin"));
            before = mongo.getCollection("counters").countDocuments();
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                CounterClient client = i % 2 == 0 ? lin : there;
                sent.add(devices.submit(() -> client.open(key, "林晓雨")));
            }
            for (Future<HttpResponse<String>> one : sent) {
                answers.add(one.get());
            }
        }

        assertThat(mongo.getCollection("counters").countDocuments()).isEqualTo(before + 1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(HttpResponse::body)
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());

        try (ConfigurableApplicationContext startedLater = anotherInstance()) {
            CounterClient client = new CounterClient(
                    portOf(startedLater), TestSurroundings.issuer().customer("lin"));
            HttpResponse<String> replayed = client.open(key, "林晓雨");
            assertThat(replayed.statusCode()).isEqualTo(201);
            assertThat(answers).anySatisfy(answer -> assertThat(answer.body()).isEqualTo(replayed.body()));
            assertThat(mongo.getCollection("counters").countDocuments()).isEqualTo(before + 1);
        }
    }

    @Test
    void aKeyIsTheCallersOwn() {
        CounterClient zhao = new CounterClient(port, TestSurroundings.issuer().customer("zhao"));

        String lins = CounterClient.idOf(lin.open(key, "林晓雨"));
        String zhaos = CounterClient.idOf(zhao.open(key, "赵明"));

        assertThat(zhaos).isNotEqualTo(lins);
    }

    @Test
    void aKeyIsTheRoutesOwn() {
        String one = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));
        String two = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));

        assertThat(lin.step(one, key, 3).body()).contains("\"total\":3");
        assertThat(lin.step(two, key, 4).body()).contains("\"total\":4");
    }

    static List<String> improperKeys() {
        return List.of("", "with blank", "k".repeat(129));
    }

    @ParameterizedTest
    @MethodSource("improperKeys")
    void withoutAProperKeyNothingIsDone(String improper) {
        long before = mongo.getCollection("counters").countDocuments();

        HttpResponse<String> answer = lin.open(improper, "林晓雨");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"idempotency-key-missing\"");
        assertThat(mongo.getCollection("counters").countDocuments()).isEqualTo(before);
    }

    @Test
    void aRefusedRequestMayBeTriedAgainWithItsKey() {
        String id = CounterClient.idOf(lin.open(key, "林晓雨"));
        lin.step(id, UUID.randomUUID().toString(), 50);
        lin.step(id, UUID.randomUUID().toString(), 50);

        HttpResponse<String> full = lin.step(id, key, 1);

        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("counter-full");
        lin.step(id, UUID.randomUUID().toString(), -10);
        assertThat(lin.step(id, key, 1).statusCode()).isEqualTo(200);
    }

    @Test
    void aStaleVersionIsRefusedWithThePresentOne() {
        String id = CounterClient.idOf(lin.open(key, "林晓雨"));
        lin.step(id, UUID.randomUUID().toString(), 1);

        HttpResponse<String> stale = lin.step(id, UUID.randomUUID().toString(), 1, "If-Match", "\"1\"");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(stale.body()).contains("\"code\":\"version-stale\"");
        assertThat(lin.step(id, UUID.randomUUID().toString(), 1, "If-Match", "\"nonsense\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(lin.step(id, UUID.randomUUID().toString(), 1, "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lin.step(id, UUID.randomUUID().toString(), 1, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRepetitionIsAnsweredAlthoughItsVersionIsStaleByItsOwnDoing() {
        String id = CounterClient.idOf(lin.open(key, "林晓雨"));

        HttpResponse<String> first = lin.step(id, key, 1, "If-Match", "\"1\"");
        HttpResponse<String> again = lin.step(id, key, 1, "If-Match", "\"1\"");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aBodyLargerThanTheServiceReadsIsRefused() {
        HttpResponse<String> answer = lin.post(
                CounterClient.COUNTERS, key, "{\"name\":\"" + "x".repeat(9 * 1024 * 1024) + "\",\"phone\":\"1\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(CounterApplication.class)
                .initializers(new TestSurroundings())
                .properties("LAMPLIGHTER_LOG_FORMAT=")
                .run("--server.port=0");
    }

    private static int portOf(ConfigurableApplicationContext context) {
        Integer found = context.getEnvironment().getProperty("local.server.port", Integer.class);
        assertThat(found).isNotNull();
        return found == null ? 0 : found;
    }

    private static void uninterruptedly(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }
}
