package org.lamplighter.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lamplighter.local.process.Jvm;
import org.lamplighter.local.process.StackFailure;

/**
 * The unpacked Keycloak and what is done to it once: its own build step, and a database with the realm imported, which
 * every suite starts from as a copy. Together they cost half a minute; both stay until the next {@code clean}.
 */
public final class KeycloakDistribution {
    private static final String DATABASE = "keycloakdb.mv.db";
    private static final String IMPORTED_FROM = "realm.fingerprint";

    private final Path folder;
    private final Path home;

    /** @param folder the folder above {@code keycloak-VERSION} */
    public KeycloakDistribution(Path folder) {
        this.folder = folder;
        this.home = unpackedIn(folder);
    }

    /** True when nothing is left to prepare. */
    public boolean isPrepared() {
        return Files.exists(builtMark()) && Files.exists(imported().resolve(DATABASE));
    }

    /** Does what is missing; whoever comes second waits for the first. */
    public void prepare() {
        if (isPrepared()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(builtMark())) {
                run("build", Map.of(), List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=true"));
                Files.createFile(builtMark());
            }
            if (!Files.exists(imported().resolve(DATABASE))) {
                importRealm();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives {@code data} the imported database unless it holds one of this very realm already. */
    void provide(Path data) {
        prepare();
        Path mark = data.resolve(IMPORTED_FROM);
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(RealmFiles.fingerprint())) {
                return;
            }
            Files.copy(imported().resolve(DATABASE), data.resolve(DATABASE), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(mark, RealmFiles.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(List<String> arguments) {
        List<String> program = new ArrayList<>(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(arguments);
        return Jvm.command(
                List.of(
                        "-Xms64m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dpicocli.disable.closures=true"),
                program);
    }

    static Map<String, String> database(Path data) {
        return Map.of("KC_DB_URL", "jdbc:h2:file:" + data.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE");
    }

    private void importRealm() throws IOException {
        Path fresh = Files.createTempDirectory(folder, "import");
        Path files = fresh.resolve("realm");
        RealmFiles.copyTo(files);
        Map<String, String> environment = new HashMap<>(database(fresh));
        environment.putAll(DemoAccounts.importEnvironment());
        run("import", environment, List.of("import", "--optimized", "--dir=" + files));
        Files.createDirectories(imported());
        Files.move(
                fresh.resolve(DATABASE),
                imported().resolve(DATABASE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void run(String step, Map<String, String> environment, List<String> arguments) throws IOException {
        Path log = folder.resolve(step + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(Duration.ofMinutes(5)) || process.exitValue() != 0) {
                throw new StackFailure("Keycloak's " + step + " step failed; see " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted during Keycloak's " + step + " step.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Path builtMark() {
        return folder.resolve("built");
    }

    private Path imported() {
        return folder.resolve("imported-" + RealmFiles.fingerprint());
    }

    private static Path unpackedIn(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure(
                            "Not built: no Keycloak in " + folder + "; run ./mvnw -DskipTests package first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
