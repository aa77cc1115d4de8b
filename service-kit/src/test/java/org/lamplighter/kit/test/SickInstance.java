package org.lamplighter.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another instance of the service under test, beside the healthy one: without a broker, with a wire of its own to the store
 * and keys from where it is told.
 */
public final class SickInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Wire store;

    private SickInstance(ConfigurableApplicationContext context, Wire store) {
        this.context = context;
        this.store = store;
    }

    /**
     * Starts it.
     *
     * @param keys where the issuer's keys are
     * @param sources the application and what the tests replace in it
     */
    public static SickInstance start(String keys, Class<?>... sources) {
        Wire store = Wire.to(() -> new InetSocketAddress(
                InetAddress.getLoopbackAddress(), TestSurroundings.store().port()));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(sources)
                .initializers(
                        new TestSurroundings(),
                        starting -> TestPropertyValues.of(
                                        "LAMPLIGHTER_MONGO_URI=mongodb://localhost:" + store.port(),
                                        "LAMPLIGHTER_KAFKA=localhost:" + closedPort(),
                                        "LAMPLIGHTER_JWKS=" + keys)
                                .applyTo(starting))
                .run("--server.port=0");
        return new SickInstance(context, store);
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Between it and the store. */
    public Wire store() {
        return store;
    }

    @Override
    public void close() throws IOException {
        context.close();
        store.close();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
