package org.lamplighter.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the load when a case's order has its crew and when its customer is asked: what phones learn by push. Polling for
 * it through the gateway would measure the polling.
 */
final class EventTail implements AutoCloseable {

    /** An order and the crew that has it. */
    record Assignment(String workOrderId, String crewId) {}

    private static final List<String> TOPICS = List.of("intake.cases", "dispatch.work-orders");
    private static final Duration POLL = Duration.ofMillis(50);

    private final ConcurrentHashMap<String, CompletableFuture<Assignment>> assigned = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final Thread reader;
    private final CompletableFuture<Boolean> inPlace = new CompletableFuture<>();
    private volatile boolean closed;

    EventTail(LocalSuite suite) {
        String brokers = suite.kafkaBootstrap();
        reader = Thread.ofPlatform().daemon().name("event-tail").start(() -> read(brokers));
        inPlace.join();
    }

    CompletableFuture<Assignment> assignment(String caseId) {
        return assigned.computeIfAbsent(caseId, _ -> new CompletableFuture<>());
    }

    CompletableFuture<String> question(String caseId) {
        return asked.computeIfAbsent(caseId, _ -> new CompletableFuture<>());
    }

    void forget(String caseId) {
        assigned.remove(caseId);
        asked.remove(caseId);
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String brokers) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            inPlace.complete(true);
            while (!closed) {
                consumer.poll(POLL).forEach(this::saw);
            }
        } catch (RuntimeException e) {
            inPlace.completeExceptionally(e);
        }
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(topic, each.partition()));
    }

    private void saw(ConsumerRecord<String, String> message) {
        Header header = message.headers().lastHeader("ce_type");
        String type = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (type.equals("lamplighter.dispatch.work-order-assigned.v1")) {
            JsonNode event = JsonMapper.shared().readTree(message.value());
            assignment(event.path("caseId").asString())
                    .complete(new Assignment(
                            event.path("workOrderId").asString(),
                            event.path("crewId").asString()));
        } else if (type.equals("lamplighter.intake.confirmation-asked.v1")) {
            question(message.key()).complete(message.key());
        }
    }
}
