package org.lamplighter.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long the last {@code up} took, from the command to the last part ready. */
record LastUp(Path home) {

    void remember(Duration took) {
        try {
            Files.writeString(file(), Long.toString(took.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Duration> recall() {
        try {
            return Files.exists(file())
                    ? Optional.of(Duration.ofMillis(
                            Long.parseLong(Files.readString(file()).strip())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return home.resolve("last-up-millis");
    }
}
