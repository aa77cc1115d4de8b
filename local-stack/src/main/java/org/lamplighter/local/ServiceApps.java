package org.lamplighter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lamplighter.local.process.Jvm;
import org.lamplighter.local.process.StackFailure;

/** The services' executable jars, unpacked once per build: a plain class path starts faster than a jar of jars. */
final class ServiceApps {
    private final BuiltModules modules;
    private final Path folder;

    ServiceApps(BuiltModules modules, Path folder) {
        this.modules = modules;
        this.folder = folder;
    }

    /** The jar to run, unpacked now if this build of it was not yet. */
    Path unpacked(Service service) {
        Path jar = modules.serviceJar(service.module());
        Path home = home(service, jar);
        if (!Files.isDirectory(home)) {
            deleteOlder(service);
            unpack(jar, home);
        }
        return home.resolve(jar.getFileName());
    }

    boolean isUnpacked(Service service) {
        return Files.isDirectory(home(service, modules.serviceJar(service.module())));
    }

    private Path home(Service service, Path jar) {
        return folder.resolve(service.module() + "-" + fingerprint(jar));
    }

    private void unpack(Path jar, Path home) {
        try {
            Path fresh = Files.createTempDirectory(folder, "unpack");
            Path log = fresh.resolveSibling(home.getFileName() + ".log");
            Process tool = new ProcessBuilder(Jvm.command(
                            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djarmode=tools"),
                            List.of("-jar", jar.toString(), "extract", "--force", "--destination", fresh.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!tool.waitFor(Duration.ofMinutes(1)) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new StackFailure(jar + " could not be unpacked; see " + log + ".");
            }
            Files.delete(log);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while unpacking " + jar + ".", e);
        }
    }

    private void deleteOlder(Service service) {
        try (Stream<Path> homes = Files.list(folder)) {
            homes.filter(home -> home.getFileName().toString().startsWith(service.module() + "-"))
                    .forEach(ServiceApps::deleteTree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteTree(Path top) {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every build of a jar has its own time; reading 60 MB to know it would cost more than it tells. */
    private static String fingerprint(Path jar) {
        try {
            return Long.toHexString(Files.size(jar)) + "-"
                    + Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
