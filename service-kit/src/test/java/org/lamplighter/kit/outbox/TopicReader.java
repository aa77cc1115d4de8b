package org.lamplighter.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads a topic as it lies on the broker. */
public final class TopicReader {

    private final ConsumerFactory<String, byte[]> consumers;

    public TopicReader(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /** All messages of these keys, in the broker's order within each key. */
    public List<ConsumerRecord<String, byte[]>> messages(String topic, Predicate<String> keys) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer("reader", "")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key() != null && keys.test(message.key())) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    /** Sequences as they arrived, by key. */
    public Map<String, List<Long>> sequences(String topic, Predicate<String> keys) {
        Map<String, List<Long>> byKey = new LinkedHashMap<>();
        messages(topic, keys)
                .forEach(message -> byKey.computeIfAbsent(message.key(), key -> new ArrayList<>())
                        .add(Long.parseLong(header(message, "ce_sequence"))));
        return byKey;
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Nothing is lost and, duplicates aside, the order is that of the sequence: 1, 2, … last. */
    public static void assertComplete(Map<String, List<Long>> sequences, Map<String, Long> last) {
        Map<String, Long> reached = new HashMap<>();
        sequences.forEach((key, arrived) -> {
            long highest = 0;
            for (long sequence : arrived) {
                assertThat(sequence).as("next of %s in %s", key, arrived).isLessThanOrEqualTo(highest + 1);
                highest = Math.max(highest, sequence);
            }
            reached.put(key, highest);
        });
        assertThat(reached).containsExactlyInAnyOrderEntriesOf(last);
    }
}
