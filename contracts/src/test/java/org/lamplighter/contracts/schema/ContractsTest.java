package org.lamplighter.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Record, schema and example of every event say the same, and none takes back what the release said.
 *
 * <p>{@code -Dcontracts.write=true} writes the schemas from the records, and examples where there are none; {@code
 * -Dcontracts.release=true} makes the present files the released ones.
 */
class ContractsTest {

    private static final String WRITE =
            "Run ./mvnw -pl contracts test -Dtest=ContractsTest -Dcontracts.write=true, look at what it changed under "
                    + Contracts.PRESENT + ", make examples telling, and commit it.";
    private static final String RELEASE =
            "Events only grow: give a new component @Nullable, keep the old ones, or add a"
                    + " new event ending in .v2. While the version that would lack it has not been released, take the present as"
                    + " released: ./mvnw -pl contracts test -Dtest=ContractsTest -Dcontracts.release=true, and commit "
                    + Contracts.RELEASED + ".";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Class<? extends Event>> events() {
        return Contracts.events();
    }

    static List<String> released() {
        return Contracts.namesIn(Contracts.RELEASED, ".schema.json");
    }

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("contracts.write")) {
            write();
        }
        if (Boolean.getBoolean("contracts.release")) {
            write();
            release();
        }
    }

    private static void write() {
        SchemaOfRecord writer = new SchemaOfRecord(new JavadocWords());
        for (Class<? extends Event> event : Contracts.events()) {
            String name = Contracts.name(event);
            ObjectNode schema = writer.schema(event);
            Contracts.write(Contracts.schema(Contracts.PRESENT, name), schema);
            Path example = Contracts.example(Contracts.PRESENT, name);
            if (Files.notExists(example)) {
                Contracts.write(example, ExampleOfSchema.of(schema));
            }
        }
    }

    private static void release() throws IOException {
        for (Class<? extends Event> event : Contracts.events()) {
            String name = Contracts.name(event);
            for (String file : List.of(name + ".schema.json", name + ".example.json")) {
                Files.copy(
                        Contracts.PRESENT.resolve(file),
                        Contracts.RELEASED.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void everyEventHasItsFilesAndEveryFileItsEvent() {
        List<String> names = Contracts.events().stream().map(Contracts::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(19);
        assertThat(Contracts.namesIn(Contracts.PRESENT, ".schema.json"))
                .as(WRITE)
                .isEqualTo(names);
        assertThat(Contracts.namesIn(Contracts.PRESENT, ".example.json"))
                .as(WRITE)
                .isEqualTo(names);
    }

    @Test
    void namesAreUniqueVersionedAndOfTheTopicsOwner() {
        Set<String> seen = new HashSet<>();
        for (Class<? extends Event> event : Contracts.events()) {
            EventType type = event.getAnnotation(EventType.class);
            assertThat(type).isNotNull();
            if (type != null) {
                assertThat(seen.add(type.value())).as(type.value()).isTrue();
                String owner = type.topic().substring(0, type.topic().indexOf('.'));
                assertThat(type.value()).matches("lamplighter\\." + owner + "\\.[a-z]+(-[a-z]+)*\\.v\\d+");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaSaysWhatTheRecordSays(Class<? extends Event> event) {
        JsonNode expected = new SchemaOfRecord((type, component) -> Optional.empty()).schema(event);
        Path file = Contracts.schema(Contracts.PRESENT, Contracts.name(event));
        assumeTrue(Files.exists(file), "its absence fails another test");

        assertThat(withoutWords(Contracts.read(file))).as(WRITE).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleFitsSchemaAndRecordAndShowsEveryProperty(Class<? extends Event> event) throws IOException {
        String name = Contracts.name(event);
        Path file = Contracts.example(Contracts.PRESENT, name);
        JsonNode schema = Contracts.read(Contracts.schema(Contracts.PRESENT, name));
        JsonNode example = Contracts.read(file);

        assertThat(errors(schema, Files.readString(file))).isEmpty();
        assertThat(example.propertyNames())
                .as("properties of %s. %s", file, WRITE)
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
        Event read = Contracts.JSON.treeToValue(example, event);
        assertThat(Contracts.JSON.<JsonNode>valueToTree(read)).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaRefusesAnEventThatLacksSomething(Class<? extends Event> event) {
        String name = Contracts.name(event);
        JsonNode schema = Contracts.read(Contracts.schema(Contracts.PRESENT, name));
        for (JsonNode required : schema.path("required")) {
            ObjectNode lacking = (ObjectNode) Contracts.read(Contracts.example(Contracts.PRESENT, name));
            lacking.remove(required.asString());

            assertThat(errors(schema, lacking.toString())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void nothingReleasedIsTakenBack(String name) {
        Path present = Contracts.schema(Contracts.PRESENT, name);
        assertThat(present).as("%s was released. %s", name, RELEASE).exists();

        assertThat(AddOnly.violations(
                        Contracts.read(Contracts.schema(Contracts.RELEASED, name)), Contracts.read(present)))
                .as("%s: %s", name, RELEASE)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void eventsOfTheReleaseAreStillUnderstood(String name) throws IOException {
        JsonNode schema = Contracts.read(Contracts.schema(Contracts.PRESENT, name));
        Path example = Contracts.example(Contracts.RELEASED, name);

        assertThat(errors(schema, Files.readString(example))).as(RELEASE).isEmpty();
        Class<? extends Event> event = Contracts.events().stream()
                .filter(type -> Contracts.name(type).equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Contracts.JSON.treeToValue(Contracts.read(example), event)).isNotNull();
    }

    @Test
    void thereIsAReleaseToCompareWith() {
        assertThat(released()).hasSizeGreaterThanOrEqualTo(19);
    }

    private static List<com.networknt.schema.Error> errors(JsonNode schema, String event) {
        Schema compiled = SCHEMAS.getSchema(schema);
        return compiled.validate(
                event,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode withoutWords(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("description").isString()) {
                object.remove("description");
            }
            object.valueStream().toList().forEach(ContractsTest::withoutWords);
        }
        return schema;
    }
}
