package org.lamplighter.kit.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.counter.CounterOpened;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way once: request, document, topic, other aggregate, live view. */
@SuiteTest
class CounterServiceTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    Aggregates<Counter> counters;

    @Autowired
    Aggregates<Mirror> mirrors;

    @Autowired
    Seen seen;

    @Test
    void aRequestBecomesADocumentAnEventAndAMirror() {
        CounterClient lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));

        HttpResponse<String> opened = lin.open(UUID.randomUUID().toString(), "林晓雨");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        String id = CounterClient.idOf(opened);
        HttpResponse<String> stepped = lin.step(id, UUID.randomUUID().toString(), 7);

        assertThat(stepped.statusCode()).as(stepped.body()).isEqualTo(200);
        assertThat(stepped.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(counters.find(id)).get().extracting(Stored::version).isEqualTo(2L);
        await().untilAsserted(() -> assertThat(mirrors.find(id))
                .get()
                .extracting(mirror -> mirror.state().total())
                .isEqualTo(7L));
        await().untilAsserted(() -> assertThat(seen.events())
                .anyMatch(event ->
                        event instanceof CounterOpened o && o.counterId().equals(id)));
    }

    @Test
    void everyFieldOfAStateComesBackFromTheStore() {
        CounterClient lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));
        String id = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));
        lin.post(
                CounterClient.COUNTERS + "/" + id + "/steps",
                UUID.randomUUID().toString(),
                "{\"by\":3,\"remark\":\"门铃坏了\"}");

        Counter.Running stored =
                (Counter.Running) counters.find(id).orElseThrow().state();

        assertThat(stored.contact().name().value()).isEqualTo("林晓雨");
        assertThat(stored.watchers()).containsExactly(stored.contact().phone());
        assertThat(stored.price().value()).isEqualByComparingTo("0.10");
        assertThat(stored.ticks().value()).isEqualTo(1L << 40);
        assertThat(stored.since()).isEqualTo("2026-11-22");
        assertThat(stored.byDay()).containsEntry("2026-11-22", new Counter.Steps(3));
        assertThat(stored.effects()).containsExactly(new Counter.Effect.Counted(new Counter.Steps(3)));
        assertThat(stored.steps()).hasSize(1);
        assertThat(stored.steps().getFirst().remark())
                .isNotNull()
                .satisfies(remark -> assertThat(remark.value()).isEqualTo("门铃坏了"));
        assertThat(stored.loud()).isTrue();
        assertThat(stored.weight()).isEqualTo(1.5);
    }

    @Test
    void healthMetricsAndRepairsStandOnTheManagementPortAlone() {
        CounterClient operator = new CounterClient(managementPort, "");

        assertThat(operator.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(operator.get("/actuator/prometheus").body()).contains("lamplighter_outbox_published");
        assertThat(operator.get("/actuator/parked").statusCode()).isEqualTo(200);
        assertThat(new CounterClient(port, "").get("/actuator/health").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void deadLettersHaveATopicThatForgetsNothing() throws Exception {
        ConfigResource letters = new ConfigResource(ConfigResource.Type.TOPIC, CounterTopic.NAME + ".dlt");
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", TestSurroundings.brokers()))) {
            assertThat(kafka.describeConfigs(List.of(letters)).all().get().values())
                    .singleElement()
                    .satisfies(config ->
                            assertThat(config.get("retention.ms").value()).isEqualTo("-1"));
        }
    }

    @Test
    void theApiDescribesItself() {
        HttpResponse<String> description = new CounterClient(port, "").get("/v3/api-docs");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"openapi\":\"3.1").contains("/api/customer/v1/counters");
    }
}
