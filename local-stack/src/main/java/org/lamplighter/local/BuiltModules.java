package org.lamplighter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lamplighter.local.process.StackFailure;

/** What the build left in the modules' target folders. */
public final class BuiltModules {
    private final Path root;

    private BuiltModules(Path root) {
        this.root = root;
    }

    /** The checkout this class was built in. */
    public static BuiltModules here() {
        try {
            Path code = Path.of(BuiltModules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path target = parent(code);
            return new BuiltModules(parent(parent(target)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** The jars of the broker's own class path. */
    public Path kafkaJars() {
        return existing(root.resolve("local-stack/kafka/target/lib"));
    }

    /** Where the Keycloak distribution is unpacked: the folder above {@code keycloak-VERSION}. */
    public Path keycloak() {
        return existing(root.resolve("local-stack/target/keycloak"));
    }

    /** The executable jar of a service. */
    public Path serviceJar(String module) {
        Path target = root.resolve(module).resolve("target");
        return jars(target).stream().findFirst().orElseThrow(() -> notBuilt(target.resolve(module + ".jar")));
    }

    /** The class path of a module that is run as a plain program: its own code, then what its build wrote down. */
    public String classPath(String module) {
        Path target = root.resolve(module).resolve("target");
        Path dependencies = existing(target.resolve("classpath.txt"));
        try {
            return existing(target.resolve("classes")) + ":"
                    + Files.readString(dependencies).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path target) {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> isProgram(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProgram(String file) {
        return file.endsWith("-SNAPSHOT.jar");
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static StackFailure notBuilt(Path missing) {
        return new StackFailure("Not built: " + missing + " is missing; run ./mvnw -DskipTests package first.");
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("no folder above " + path);
        }
        return parent;
    }
}
