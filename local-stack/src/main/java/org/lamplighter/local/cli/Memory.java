package org.lamplighter.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.lamplighter.local.process.StackFailure;

/** What Linux tells about memory; elsewhere nothing is known and nothing is refused. All in MiB. */
final class Memory {
    private static final long NEEDED = 3072;

    private Memory() {}

    static void requireEnough() {
        value(Path.of("/proc/meminfo"), "MemAvailable:").ifPresent(available -> {
            if (available < NEEDED) {
                throw new StackFailure(
                        "The suite needs about 3 GiB of memory and only %d MiB are available; end something else first."
                                .formatted(available));
            }
        });
    }

    static OptionalLong resident(long pid) {
        return value(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    private static OptionalLong value(Path file, String field) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
