package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;

@ExtendWith(RunningSuite.class)
class TraceTest {

    private static final String MESSAGES = "notification.messages";

    @Test
    void oneTraceLeadsFromTheGatewayThroughKafkaToTheMessageSent(LocalSuite suite) {
        People people = People.of(suite);
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        String traceId = HexFormat.of().formatHex(random);
        Properties settings = new Properties();
        settings.put("bootstrap.servers", suite.kafkaBootstrap());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(MESSAGES).stream()
                    .map(partition -> new TopicPartition(MESSAGES, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);

            people.customer()
                    .api()
                    .post(
                            "/api/customer/v1/fault-reports",
                            """
                            {"accountNumber":"%s","symptom":"VOLTAGE_ABNORMAL","extent":"ONE_HOME",
                             "selfCheck":{"mainSwitchOn":true,"meterDisplayLit":true,"neighboursDark":false}}
                            """.formatted(people.account()),
                            "trace-" + traceId,
                            Map.of("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"))
                    .expecting(201);

            String found = Await.until("a message of the trace", Duration.ofSeconds(30), () -> {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(500))) {
                    Header trace = message.headers().lastHeader("traceparent");
                    String parent = trace == null ? "" : new String(trace.value(), StandardCharsets.US_ASCII);
                    if (parent.contains(traceId)) {
                        return Optional.of(parent);
                    }
                }
                return Optional.empty();
            });
            assertThat(found).startsWith("00-" + traceId);
        }
        new RepairStory(people, new Timeline(System.out)).tidyUp();
    }
}
