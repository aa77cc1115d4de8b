package org.lamplighter.local.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lamplighter.local.process.ChildProcess;
import org.lamplighter.local.process.Jvm;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.StackFailure;
import org.lamplighter.local.process.SuiteFolder;

/** The real broker, one node, controller included, on loopback. Its data folder is formatted on the first start. */
public final class KafkaBroker implements LocalProcess {
    private static final String CLUSTER_ID = "bGFtcGxpZ2h0ZXItbG9jYQ";
    private static final short API_VERSIONS = 18;

    private final Path jars;
    private final SuiteFolder folder;
    private final int port;
    private final int controllerPort;
    private final ChildProcess process;

    /**
     * @param jars the broker's own class path: a folder of jars that is on nobody else's
     * @param port for clients
     * @param controllerPort for the broker's own quorum of one
     */
    public KafkaBroker(Path jars, SuiteFolder folder, int port, int controllerPort) {
        this.jars = jars;
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new ChildProcess("kafka", folder);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        Path settings = writeSettings();
        if (!Files.exists(data().resolve("log/meta.properties"))) {
            format(settings);
        }
        process.start(java("-Xms64m", "-Xmx224m", List.of("kafka.Kafka", settings.toString())), Map.of());
    }

    /** The broker opens its doors to requests only once it is a registered, caught-up member of its cluster. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(3000);
            DataOutputStream ask = new DataOutputStream(socket.getOutputStream());
            ask.writeInt(10);
            ask.writeShort(API_VERSIONS);
            ask.writeShort(0);
            ask.writeInt(1);
            ask.writeShort(-1);
            ask.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == 1 && answer.readShort() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private void format(Path settings) {
        Path log = data().resolve("format.log");
        List<String> command = java(
                "-Xms32m",
                "-Xmx128m",
                List.of("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", settings.toString()));
        try {
            Process tool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!tool.waitFor(Duration.ofSeconds(60)) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new StackFailure("Kafka's data folder could not be formatted; see " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while formatting Kafka's data folder.", e);
        }
    }

    private Path data() {
        return folder.data("kafka");
    }

    private List<String> java(String least, String most, List<String> program) {
        return Jvm.command(
                List.of(
                        least,
                        most,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlog4j2.configurationFile=" + data().resolve("log4j2.properties"),
                        "-cp",
                        jars + "/*"),
                program);
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(data().resolve("log"));
            copy("log4j2.properties", data().resolve("log4j2.properties"));
            Path settings = data().resolve("server.properties");
            String text;
            try (InputStream in = resource("server.properties")) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            Files.writeString(
                    settings,
                    text.replace("${port}", Integer.toString(port))
                            .replace("${controllerPort}", Integer.toString(controllerPort))
                            .replace("${data}", data().resolve("log").toString()));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream in = resource(name)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(KafkaBroker.class.getResourceAsStream("/kafka/" + name), name);
    }
}
