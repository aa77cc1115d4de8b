package org.lamplighter.kit.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lamplighter.local.store.DocumentStore;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The broker, the store and the issuer, started once per JVM. */
public final class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A data key for tests; 32 bytes. */
    public static final String DATA_KEY =
            Base64.getEncoder().encodeToString("a data key for tests, 32 bytes!!".getBytes(StandardCharsets.UTF_8));

    private static final class Started {
        private static final DocumentStore STORE = DocumentStore.inMemory();
        private static final TestIssuer ISSUER = TestIssuer.start();
        private static final EmbeddedKafkaKraftBroker BROKER = broker();

        private static EmbeddedKafkaKraftBroker broker() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 6);
            broker.brokerProperty("log.cleaner.dedupe.buffer.size", "8388608");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("offsets.topic.num.partitions", "3");
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }
    }

    public static DocumentStore store() {
        return Started.STORE;
    }

    public static TestIssuer issuer() {
        return Started.ISSUER;
    }

    public static String brokers() {
        return Started.BROKER.getBrokersAsString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "LAMPLIGHTER_MONGO_URI=" + store().uri(),
                        "LAMPLIGHTER_KAFKA=" + brokers(),
                        "LAMPLIGHTER_ISSUER=" + issuer().issuer(),
                        "LAMPLIGHTER_JWKS=" + issuer().keys(),
                        "LAMPLIGHTER_DATA_KEY=" + DATA_KEY,
                        "management.server.port=0")
                .applyTo(context);
    }
}
