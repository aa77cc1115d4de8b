package org.lamplighter.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a suite keeps what it must find again.
 *
 * <pre>
 * root/data/NAME      what survives down and up
 * root/logs/NAME.log  what the process said since its last start
 * root/run/NAME.pid   which process it is
 * root/apps           services unpacked for a quick start
 * </pre>
 */
public record SuiteFolder(Path root) {

    public SuiteFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path data(String name) {
        return created(root.resolve("data").resolve(name));
    }

    public Path log(String name) {
        return created(root.resolve("logs")).resolve(name + ".log");
    }

    public Path pidFile(String name) {
        return created(root.resolve("run")).resolve(name + ".pid");
    }

    public Path apps() {
        return created(root.resolve("apps"));
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
