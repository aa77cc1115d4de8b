package org.lamplighter.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path root;

    private SuiteFolder folder;
    private ChildProcess child;

    @BeforeEach
    void folder() {
        folder = new SuiteFolder(root);
        child = new ChildProcess("napper", folder);
    }

    @AfterEach
    void end() {
        child.kill();
    }

    @Test
    void aSecondProgramOnTheSameFolderFindsAndStopsIt() {
        start("sleep 600");

        ChildProcess found = new ChildProcess("napper", new SuiteFolder(root));
        long pid = found.running().orElseThrow().pid();
        found.stop(PATIENCE);

        assertThat(found.running()).isEmpty();
        assertThat(ProcessHandle.of(pid).filter(PidFile::isAlive)).isEmpty();
    }

    @Test
    void startingARunningProcessStartsNoSecondOne() {
        start("sleep 600");
        long first = child.running().orElseThrow().pid();

        start("sleep 600");

        assertThat(child.running().orElseThrow().pid()).isEqualTo(first);
    }

    @Test
    void aProcessThatOnlyBearsTheNumberOfOursIsNotOurs() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.pidFile("napper"), stranger.pid() + " 1000000000000\n");

            assertThat(child.running()).isEmpty();
            child.stop(PATIENCE);
            child.kill();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void oneThatIgnoresTheRequestToEndIsKilledAfterTheDeadline() {
        start("trap '' TERM; echo deaf; while :; do sleep 1; done");
        await().until(() -> Files.readString(child.log()).contains("deaf"));
        ProcessHandle process = child.running().orElseThrow();

        child.stop(Duration.ofMillis(200));

        assertThat(PidFile.isAlive(process)).isFalse();
    }

    @Test
    void oneThatEndsBeforeItIsReadyIsToldWithTheEndOfItsLog() {
        start("echo the disk is full; exit 3");

        assertThatThrownBy(() -> child.await(() -> false, PATIENCE))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("napper ended before it was ready")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void oneThatIsNeverReadyIsToldWithTheTimeItHad() {
        start("sleep 600");

        assertThatThrownBy(() -> child.await(() -> false, Duration.ofSeconds(1)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("napper was not ready within 1 s");
    }

    @Test
    void itsSessionIsItsOwnSoThatACtrlCElsewhereDoesNotReachIt() throws IOException {
        start("sleep 600");
        String ours = session(ProcessHandle.current().pid());
        long pid = child.running().orElseThrow().pid();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(session(pid)).isNotEqualTo(ours));
    }

    private void start(String script) {
        child.start(List.of("/bin/sh", "-c", script), Map.of());
    }

    private static String session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
    }
}
