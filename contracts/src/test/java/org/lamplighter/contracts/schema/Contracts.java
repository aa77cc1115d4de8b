package org.lamplighter.contracts.schema;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The events of this module and the files that belong to them. */
final class Contracts {

    static final Path PRESENT = Path.of("src/main/resources/contracts");
    static final Path RELEASED = Path.of("src/test/resources/released");

    /** Writes what the services' events are written with; refuses fields it does not know, so that an example has none. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private Contracts() {}

    /** Every event record, by its wire name. */
    static List<Class<? extends Event>> events() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.lamplighter.contracts")
                        .stream()
                        .filter(type -> type.isAssignableTo(Event.class) && type.isRecord())
                        .map(JavaClass::reflect)
                        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                        .sorted(java.util.Comparator.comparing(Contracts::name))
                        .toList();
    }

    static String name(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getSimpleName() + " carries no @EventType");
        }
        return type.value();
    }

    static Path schema(Path folder, String name) {
        return folder.resolve(name + ".schema.json");
    }

    static Path example(Path folder, String name) {
        return folder.resolve(name + ".example.json");
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, JsonNode content) {
        try {
            Files.writeString(file, JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wire names that a folder has files of. */
    static List<String> namesIn(Path folder, String ending) {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
