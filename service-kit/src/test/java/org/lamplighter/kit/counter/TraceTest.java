package org.lamplighter.kit.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.CounterApplication;
import org.lamplighter.kit.outbox.TopicReader;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;

/** One trace id from the caller through document and topic to the handler and its log lines. */
@SuiteTest
@ExtendWith(OutputCaptureExtension.class)
class TraceTest {

    @LocalServerPort
    int port;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    Sickness sickness;

    @Test
    void theCallersTraceReachesTheHandler() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        CounterClient lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));
        String id = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));

        lin.step(id, UUID.randomUUID().toString(), 1, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        await().until(() -> sickness.deliveries(id, 2) == 1);
        assertThat(sickness.traceOf(id, 2)).isEqualTo(trace);
        List<ConsumerRecord<String, byte[]>> messages =
                new TopicReader(consumers).messages(CounterTopic.NAME, id::equals);
        assertThat(TopicReader.header(messages.getLast(), "traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void logLinesAreStructuredAndNameTheTrace(CapturedOutput log) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(CounterApplication.class)
                .initializers(new TestSurroundings())
                .properties("LAMPLIGHTER_LOG_FORMAT=ecs")
                .run("--server.port=0", "--logging.level.org.lamplighter.kit.problem=debug")) {
            int its = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            HttpResponse<String> answer = new CounterClient(
                            its, TestSurroundings.issuer().customer("lin"))
                    .post(
                            CounterClient.COUNTERS,
                            UUID.randomUUID().toString(),
                            "{",
                            "traceparent",
                            "00-" + trace + "-00f067aa0ba902b7-01");

            assertThat(answer.body()).contains(trace);
            assertThat(log.getOut().lines())
                    .anyMatch(line -> line.startsWith("{\"@timestamp\"")
                            && line.contains("\"traceId\":\"" + trace + "\"")
                            && line.contains("\"service\":{\"name\":\"counter-service\""));
        }
    }
}
