package org.lamplighter.kit.test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
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
        private static final Wire STORE_WIRE =
                Wire.to(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), STORE.port()));
        private static final TestIssuer ISSUER = TestIssuer.start();
        private static final Wire ISSUER_WIRE =
                Wire.to(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), ISSUER.port()));
        private static final AtomicInteger BROKER_PORT = new AtomicInteger();
        private static final Wire BROKER_WIRE =
                Wire.to(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), BROKER_PORT.get()));

        static {
            startBroker();
        }

        private static void startBroker() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 6);
            broker.brokerProperty("log.cleaner.dedupe.buffer.size", "8388608");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("offsets.topic.num.partitions", "3");
            broker.brokerProperty("auto.create.topics.enable", "false");
            // Clients follow the advertised address: all of them come over the wire.
            broker.brokerProperty("advertised.listeners", "EXTERNAL://localhost:" + BROKER_WIRE.port());
            broker.afterPropertiesSet();
            String address = broker.getBrokersAsString();
            BROKER_PORT.set(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        }
    }

    /** The store itself, past the wire. */
    public static DocumentStore store() {
        return Started.STORE;
    }

    public static TestIssuer issuer() {
        return Started.ISSUER;
    }

    /** Addresses of the broker, over its wire. */
    public static String brokers() {
        return "localhost:" + Started.BROKER_WIRE.port();
    }

    /** Address of the store, over its wire. */
    public static String storeUri() {
        return "mongodb://127.0.0.1:" + Started.STORE_WIRE.port();
    }

    /** Between every service under test and the broker. */
    public static Wire brokerWire() {
        return Started.BROKER_WIRE;
    }

    /** Between every service under test and its store. */
    public static Wire storeWire() {
        return Started.STORE_WIRE;
    }

    /** Between every service under test and the keys of the issuer. */
    public static Wire issuerWire() {
        return Started.ISSUER_WIRE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // A cold broker's first assignment of partitions takes seconds on a small machine.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        TestPropertyValues.of(
                        "LAMPLIGHTER_MONGO_URI=" + storeUri(),
                        "LAMPLIGHTER_KAFKA=" + brokers(),
                        "LAMPLIGHTER_ISSUER=" + issuer().issuer(),
                        "LAMPLIGHTER_JWKS=http://localhost:" + issuerWire().port() + "/keys",
                        "LAMPLIGHTER_DATA_KEY=" + DATA_KEY,
                        "spring.kafka.consumer.properties.metadata.max.age.ms=500",
                        // A test hears what was published before its observer had its partitions.
                        "lamplighter.events.observe-from=earliest",
                        "management.server.port=0")
                .applyTo(context);
    }
}
