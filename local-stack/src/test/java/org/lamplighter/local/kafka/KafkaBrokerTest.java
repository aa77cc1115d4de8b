package org.lamplighter.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.local.BuiltModules;
import org.lamplighter.local.Ports;
import org.lamplighter.local.process.SuiteFolder;

class KafkaBrokerTest {
    private static final TopicPartition PARTITION = new TopicPartition("intake.cases", 0);

    @TempDir
    Path folder;

    private KafkaBroker broker;

    @BeforeEach
    void start() {
        Ports ports = Ports.random();
        broker = new KafkaBroker(
                BuiltModules.here().kafkaJars(), new SuiteFolder(folder), ports.kafka(), ports.kafkaController());
        assertThat(broker.isReady()).isFalse();
        broker.start();
        broker.awaitReady();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void keepsAcknowledgedMessagesOverAStop() throws Exception {
        createTopic();
        send("before the stop");

        broker.stop();
        assertThat(broker.running()).isEmpty();
        assertThat(broker.isReady()).isFalse();
        broker.start();
        broker.awaitReady();

        assertThat(messages()).containsExactly("before the stop");
    }

    @Test
    void keepsAcknowledgedMessagesOverKillNine() throws Exception {
        createTopic();
        send("before the kill");

        broker.kill9();
        broker.start();
        broker.awaitReady();
        send("after it");

        assertThat(messages()).containsExactly("before the kill", "after it");
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private void send(String message) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "case-1", message);
            assertThat(producer.send(record).get(20, TimeUnit.SECONDS).hasOffset())
                    .isTrue();
        }
    }

    private List<String> messages() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(20)).records(PARTITION).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
