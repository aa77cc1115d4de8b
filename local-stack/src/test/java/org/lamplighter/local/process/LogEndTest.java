package org.lamplighter.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEndTest {
    @TempDir
    Path folder;

    @Test
    void leavesOutTheFramesOfAStackTrace() throws IOException {
        assertThat(endOf("""
                starting
                java.io.IOException: disk full
                \tat org.example.Disk.write(Disk.java:12)
                \t... 21 common frames omitted
                Caused by: quota exceeded
                """)).isEqualTo("  starting\n  java.io.IOException: disk full\n  Caused by: quota exceeded");
    }

    @Test
    void tellsOfAStructuredLineTheMessageAndTheError() throws IOException {
        assertThat(endOf("{\"message\":\"Application run failed\",\"error\":{\"message\":\"no database\"}}\n"))
                .isEqualTo("  Application run failed: no database");
    }

    @Test
    void keepsToTheLastLines() throws IOException {
        assertThat(endOf("line\n".repeat(40) + "{broken\nlast\n").lines())
                .hasSize(6)
                .endsWith("  {broken", "  last");
    }

    @Test
    void aProcessWithoutALogSaidNothing() {
        assertThat(LogEnd.of(folder.resolve("absent.log"))).isEqualTo("(it said nothing)");
    }

    private String endOf(String text) throws IOException {
        return LogEnd.of(Files.writeString(folder.resolve("some.log"), text));
    }
}
