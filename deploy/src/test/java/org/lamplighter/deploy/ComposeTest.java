package org.lamplighter.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docker-compose.yml says what the programs need to hear, and nothing they would not understand. */
class ComposeTest {

    private static final Set<String> TOP =
            Set.of("name", "services", "networks", "volumes", "x-service", "x-issuer", "x-backing", "x-backed");
    private static final Set<String> OF_A_SERVICE = Set.of(
            "image",
            "build",
            "command",
            "environment",
            "depends_on",
            "ports",
            "networks",
            "volumes",
            "healthcheck",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit");
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)[^}]*}");

    private static final Map<String, Object> FILE = Repository.yaml("docker-compose.yml");

    static Stream<String> programs() {
        return Settings.MODULES.keySet().stream();
    }

    static Stream<String> services() {
        return map(FILE, "services").keySet().stream();
    }

    @SuppressWarnings("unchecked") // the parts asked for are maps; a file in which they are not fails here
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.getOrDefault(key, Map.of());
    }

    private static Map<String, Object> service(String name) {
        return map(map(FILE, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> from, String key) {
        return (List<Object>) from.getOrDefault(key, List.of());
    }

    @Test
    void itHasOnlyPartsThatComposeKnows() {
        assertThat(TOP).containsAll(FILE.keySet());
        assertThat(services())
                .containsExactlyInAnyOrder(
                        "mongodb", "kafka", "keycloak", "gateway", "intake", "dispatch", "billing", "notification");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsOfPartsThatComposeKnowsAndSaysWhenItIsHealthy(String name) {
        Map<String, Object> service = service(name);
        assertThat(OF_A_SERVICE).containsAll(service.keySet());
        assertThat(service).containsKeys("image", "healthcheck", "restart", "networks");
        assertThat(map(service, "healthcheck")).containsKeys("test", "interval", "timeout", "retries", "start_period");
        assertThat(map(FILE, "networks").keySet().stream().map(Object.class::cast))
                .containsAll(list(service, "networks"));
        map(service, "depends_on").forEach((other, how) -> {
            assertThat(services()).contains(other);
            assertThat(how).isEqualTo(Map.of("condition", "service_healthy"));
        });
        map(service, "environment")
                .values()
                .forEach(value -> assertThat(value)
                        .as("quoted, so that YAML makes no number or truth of it")
                        .isInstanceOf(String.class));
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsArePublishedOnLoopbackAlone(String name) {
        assertThat(list(service(name), "ports"))
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void namedVolumesAreDeclaredAndFoldersAreThere(String name) {
        for (Object volume : list(service(name), "volumes")) {
            String source = volume.toString().substring(0, volume.toString().indexOf(':'));
            if (source.startsWith(".")) {
                assertThat(Repository.path(source)).isDirectory();
            } else {
                assertThat(map(FILE, "volumes")).containsKey(source);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramIsBuiltFromTheOneFileAsItsModuleAndRunsWithoutRights(String program) {
        Map<String, Object> service = service(program);
        Map<String, Object> build = map(service, "build");
        assertThat(Repository.path(String.valueOf(build.get("dockerfile")))).isRegularFile();
        assertThat(map(build, "args")).isEqualTo(Map.of("MODULE", Settings.MODULES.get(program)));
        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(list(service, "cap_drop")).containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyVariableSetIsReadAndEveryVariableNeededIsSet(String program) {
        Settings settings = Settings.of(program);
        Map<String, Object> environment = map(service(program), "environment");
        assertThat(environment.keySet()).allMatch(settings::reads, "is read by " + program);
        assertThat(environment.keySet()).containsAll(settings.neededOnContainers());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void addressesNameAServiceAndThePortItListensOn(String program) {
        map(service(program), "environment").forEach((name, value) -> {
            if (name.endsWith("_URL")) {
                String[] hostAndPort = value.toString().replace("http://", "").split(":", -1);
                assertThat(map(service(hostAndPort[0]), "environment")).containsEntry("SERVER_PORT", hostAndPort[1]);
            }
        });
    }

    @Test
    void portsAreTheOnesTheProgramsHaveByDefault() {
        Map<String, String> byProgram = new TreeMap<>();
        programs().forEach(program -> {
            Map<String, Object> environment = map(service(program), "environment");
            byProgram.put(program, environment.get("SERVER_PORT") + " " + environment.get("MANAGEMENT_SERVER_PORT"));
        });
        assertThat(byProgram)
                .isEqualTo(new TreeMap<>(Map.of(
                        "gateway", "8080 9080",
                        "intake", "8101 9101",
                        "dispatch", "8102 9102",
                        "billing", "8103 9103",
                        "notification", "8104 9104")));
    }

    @Test
    void brokerAndKeycloakAreOfTheVersionsTheEmbeddedRunHas() {
        assertThat(service("kafka").get("image"))
                .isEqualTo("apache/kafka:" + Repository.pomProperty("kafka-broker.version"));
        assertThat(service("keycloak").get("image"))
                .isEqualTo("quay.io/keycloak/keycloak:" + Repository.pomProperty("keycloak.version"));
    }

    @Test
    void everySecretOfTheRealmFileIsHanded() {
        Set<String> asked = Pattern.compile("\\$\\{(LAMPLIGHTER_\\w+)[:}]")
                .matcher(Repository.text("local-stack/src/main/resources/keycloak/lamplighter-realm.json"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(asked).isNotEmpty();
        assertThat(map(service("keycloak"), "environment").keySet()).containsAll(asked);
    }

    @Test
    void everyVariableOfTheFileHasItsDemoDefaultAndTheDataKeyIsOne() {
        Map<String, String> defaults = Arrays.stream(Repository.text(".env").split("\n", -1))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
        Set<String> asked = REFERENCE
                .matcher(Repository.text("docker-compose.yml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(defaults.keySet()).isEqualTo(asked);
        assertThat(Base64.getDecoder().decode(defaults.get("LAMPLIGHTER_DATA_KEY")))
                .hasSize(32);
    }

    @Test
    void composeItselfAcceptsTheFile() {
        Optional<String> config = Optional.empty();
        for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            if (config.isEmpty() && isThere(command)) {
                config = Repository.output(with(command, "config").toArray(String[]::new));
            }
        }
        assumeTrue(config.isPresent(), "this machine has no compose");
        assertThat(config.orElseThrow()).contains("notification");
    }

    private static boolean isThere(List<String> command) {
        try {
            return Repository.output(with(command, "version").toArray(String[]::new))
                    .isPresent();
        } catch (IllegalStateException e) {
            return false; // docker without its compose plugin
        }
    }

    private static List<String> with(List<String> command, String argument) {
        List<String> all = new ArrayList<>(command);
        all.add(argument);
        return all;
    }
}
