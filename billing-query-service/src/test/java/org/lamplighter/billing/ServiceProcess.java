package org.lamplighter.billing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lamplighter.kit.test.TestSurroundings;
import org.lamplighter.local.process.Jvm;

/** The service in a process of its own, which can be killed; broker and issuer are the tests' own. */
record ServiceProcess(Process process, int port) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static ServiceProcess start(String store, String database, Path logs) throws IOException {
        int port = freePort();
        List<String> command = Jvm.command(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"),
                List.of(
                        System.getProperty("java.class.path"),
                        BillingApplication.class.getName(),
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--spring.mongodb.database=" + database));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(database + ".log").toFile());
        builder.environment().put("LAMPLIGHTER_MONGO_URI", store);
        builder.environment().put("LAMPLIGHTER_KAFKA", TestSurroundings.brokers());
        builder.environment()
                .put("LAMPLIGHTER_ISSUER", TestSurroundings.issuer().issuer());
        builder.environment().put("LAMPLIGHTER_JWKS", TestSurroundings.issuer().keys());
        builder.environment().put("LAMPLIGHTER_DATA_KEY", TestSurroundings.DATA_KEY);
        ServiceProcess service = new ServiceProcess(builder.start(), port);
        await().atMost(Duration.ofMinutes(2)).until(service::answers);
        return service;
    }

    Calls calls() {
        return new Calls(port);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended with " + process.exitValue());
        }
        try {
            URI tariffs = URI.create("http://localhost:" + port + "/api/open/v1/tariffs");
            return HTTP.send(HttpRequest.newBuilder(tariffs).build(), BodyHandlers.discarding())
                            .statusCode()
                    > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
