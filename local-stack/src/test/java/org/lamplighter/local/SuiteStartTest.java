package org.lamplighter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.local.process.ChildProcess;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.StackFailure;
import org.lamplighter.local.process.SuiteFolder;

class SuiteStartTest {
    @TempDir
    Path root;

    private final List<LocalProcess> made = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        made.forEach(LocalProcess::kill9);
    }

    @Test
    void servicesStartOnceTheirGroundIsReady() {
        LocalProcess kafka = script("kafka", readyAfter("0.3"));
        LocalProcess store = script("store", readyAfter("0.1"));
        LocalProcess keycloak = script("keycloak", readyAfter("0.5"));
        LocalProcess intake = script("intake", readyAfter("0"));

        start(List.of(kafka, store), List.of(keycloak), List.of(intake));

        assertThat(told)
                .contains("keycloak ready")
                .containsSubsequence("starting kafka", "kafka ready", "starting intake", "intake ready")
                .containsSubsequence("starting store", "store ready", "starting intake");
        assertThat(made).allSatisfy(process -> assertThat(process.isReady()).isTrue());
    }

    @Test
    void theFirstFailureIsToldAndEndsEverythingThatWasStarted() {
        LocalProcess kafka = script("kafka", readyAfter("0"));
        LocalProcess store = script("store", "echo the data folder is read-only; exit 1");
        LocalProcess keycloak = script("keycloak", "sleep 600");
        LocalProcess intake = script("intake", readyAfter("0"));

        assertThatThrownBy(() -> start(List.of(kafka, store), List.of(keycloak), List.of(intake)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("store ended before it was ready")
                .hasMessageContaining("read-only");

        assertThat(made).allSatisfy(process -> assertThat(process.running()).isEmpty());
        assertThat(told).doesNotContain("starting intake");
    }

    @Test
    void anAbortedStartFailsWithItsReasonAndLeavesNothingRunning() {
        LocalProcess kafka = script("kafka", readyAfter("0"));
        LocalProcess keycloak = script("keycloak", "sleep 600");
        SuiteStart start = new SuiteStart(made, new Recorded());
        Thread.ofVirtual().start(() -> {
            await().until(() ->
                    told.contains("kafka ready") && keycloak.running().isPresent());
            start.abort("The cat sat on the keyboard.");
        });

        assertThatThrownBy(() -> start.run(List.of(kafka), List.of(keycloak), List.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessage("The cat sat on the keyboard.");

        assertThat(made).allSatisfy(process -> assertThat(process.running()).isEmpty());
    }

    @Test
    void whatIsReadyAlreadyIsLeftAlone() {
        LocalProcess kafka = script("kafka", readyAfter("0"));
        start(List.of(kafka), List.of(), List.of());
        long pid = kafka.running().orElseThrow().pid();
        told.clear();

        start(List.of(kafka), List.of(), List.of());

        assertThat(told).isEmpty();
        assertThat(kafka.running().orElseThrow().pid()).isEqualTo(pid);
    }

    private void start(List<LocalProcess> ground, List<LocalProcess> aside, List<LocalProcess> services) {
        new SuiteStart(made, new Recorded()).run(ground, aside, services);
    }

    /** A script that makes its own file a while after its start, which is how this test asks whether it is ready. */
    private String readyAfter(String seconds) {
        return "sleep " + seconds + "; touch \"$READY\"; sleep 600";
    }

    private LocalProcess script(String name, String script) {
        LocalProcess process = new Script(name, script, root);
        made.add(process);
        return process;
    }

    private record Script(String name, String script, Path root, ChildProcess process) implements LocalProcess {
        Script(String name, String script, Path root) {
            this(name, script, root, new ChildProcess(name, new SuiteFolder(root)));
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public void start() {
            process.start(
                    List.of("/bin/sh", "-c", script),
                    Map.of("READY", readyFile().toString()));
        }

        @Override
        public boolean isReady() {
            return Files.exists(readyFile());
        }

        private Path readyFile() {
            return root.resolve(name + ".ready");
        }
    }

    private final class Recorded implements Progress {
        @Override
        public void starting(String what) {
            told.add("starting " + what);
        }

        @Override
        public void ready(String what, Duration took) {
            told.add(what + " ready");
        }

        @Override
        public void stopped(String what, Duration took) {
            told.add(what + " stopped");
        }
    }
}
