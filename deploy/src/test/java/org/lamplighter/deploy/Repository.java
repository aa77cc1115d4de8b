package org.lamplighter.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.Yaml;

/** The files of this repository. */
final class Repository {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the files checked here are maps at their root
    static Map<String, Object> yaml(String name) {
        return (Map<String, Object>) new Yaml().load(text(name));
    }

    /** Every document of a file that holds several. */
    static List<Object> documents(String name) {
        List<Object> documents = new ArrayList<>();
        new Yaml().loadAll(text(name)).forEach(documents::add);
        return documents;
    }

    /** Text of the element in the root pom's properties. */
    static String pomProperty(String name) {
        String pom = text("pom.xml");
        int start = pom.indexOf("<" + name + ">") + name.length() + 2;
        return pom.substring(start, pom.indexOf("</" + name + ">", start));
    }

    /** What a command prints, or nothing where this machine does not have it. */
    static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(List.of(command) + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(List.of(command) + " ended with " + process.exitValue());
            }
            return Optional.of(printed);
        } catch (IOException e) {
            return Optional.empty(); // no such command here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(String folder) {
        try (var walk = Files.walk(path(folder))) {
            return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
