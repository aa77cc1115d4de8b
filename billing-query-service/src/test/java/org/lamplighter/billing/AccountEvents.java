package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.lamplighter.contracts.Topics;
import org.lamplighter.kit.test.TestSurroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a topic of this service, that of accounts unless told otherwise. */
final class AccountEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestSurroundings.brokers(),
                    ConsumerConfig.GROUP_ID_CONFIG,
                    UUID.randomUUID().toString(),
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    private final Map<String, List<JsonNode>> seen = new HashMap<>();

    AccountEvents() {
        this(Topics.ACCOUNTS);
    }

    AccountEvents(String topic) {
        consumer.subscribe(List.of(topic));
    }

    /** The events of an account, or whatever the topic's key is, that were heard so far. */
    List<JsonNode> of(String number) {
        return seen.getOrDefault(number, List.of());
    }

    /** Waits for so many events of an account and returns the last of them. */
    JsonNode await(String number, int times) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(this::apply);
            return of(number).size() >= times;
        });
        return of(number).get(times - 1);
    }

    /** As every consumer does: two instances may publish an event twice, its sequence tells; none is ever left out. */
    private void apply(ConsumerRecord<String, String> event) {
        List<JsonNode> heard = seen.computeIfAbsent(event.key(), key -> new ArrayList<>());
        int sequence = Integer.parseInt(
                new String(event.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
        if (sequence > heard.size()) {
            assertThat(sequence).as("sequence of " + event.key()).isEqualTo(heard.size() + 1);
            heard.add(JSON.readTree(event.value()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
