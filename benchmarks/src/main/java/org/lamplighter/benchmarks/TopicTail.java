package org.lamplighter.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lamplighter.local.LocalSuite;

/** Reads topics from their end on and hands over what comes. In place when the constructor returns. */
public final class TopicTail implements AutoCloseable {

    /** What is done with an event. */
    public interface Seen {
        void event(String type, String key, String json);
    }

    private static final Duration POLL = Duration.ofMillis(50);

    private final Thread reader;
    private final CompletableFuture<Boolean> inPlace = new CompletableFuture<>();
    private volatile boolean closed;

    public TopicTail(LocalSuite suite, List<String> topics, Seen seen) {
        String brokers = suite.kafkaBootstrap();
        reader = Thread.ofPlatform().daemon().name("topic-tail").start(() -> read(brokers, topics, seen));
        inPlace.join();
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

    private void read(String brokers, List<String> topics, Seen seen) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            inPlace.complete(true);
            while (!closed) {
                consumer.poll(POLL).forEach(message -> seen.event(type(message), message.key(), message.value()));
            }
        } catch (RuntimeException e) {
            inPlace.completeExceptionally(e);
        }
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(topic, each.partition()));
    }

    private static String type(ConsumerRecord<String, String> message) {
        Header header = message.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
