package org.lamplighter.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.process.StackFailure;

/** How far the services are behind the events, and waiting until they are not. */
final class Drain {

    private static final List<String> GROUPS = List.of("intake-service", "dispatch-service", "notification-service");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final LocalSuite suite;

    Drain(LocalSuite suite) {
        this.suite = suite;
    }

    /** Events that wait to be applied, over all services. */
    long behind() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", suite.kafkaBootstrap());
        try (Admin admin = Admin.create(settings)) {
            return behind(admin);
        }
    }

    /** Waits until nothing is behind and returns how long that took. */
    Duration await() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", suite.kafkaBootstrap());
        long began = System.nanoTime();
        try (Admin admin = Admin.create(settings)) {
            while (behind(admin) > 0) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new StackFailure(
                            "The services did not catch up within " + PATIENCE.toMinutes() + " minutes.");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static long behind(Admin admin) {
        try {
            long behind = 0;
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> applied = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
                applied.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> ends =
                        admin.listOffsets(latest).all().get();
                for (Map.Entry<TopicPartition, OffsetAndMetadata> each : applied.entrySet()) {
                    ListOffsetsResultInfo end = ends.get(each.getKey());
                    if (end != null && each.getValue() != null) {
                        behind += Math.max(0, end.offset() - each.getValue().offset());
                    }
                }
            }
            return behind;
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka did not tell its offsets: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }
}
