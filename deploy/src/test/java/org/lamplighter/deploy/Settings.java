package org.lamplighter.deploy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program reads from its environment, taken from its configuration files: the variables they name, and the settings
 * they hold, each of which Spring Boot also reads from the variable of the same name in capitals.
 */
final class Settings {

    /** The programs, by the name they have on containers. */
    static final Map<String, String> MODULES = Map.of(
            "gateway", "gateway",
            "intake", "intake-service",
            "dispatch", "dispatch-service",
            "billing", "billing-query-service",
            "notification", "notification-service");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(LAMPLIGHTER_\\w+)(:[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    /** {@code @Value("${lamplighter.topics.replication:1}")} and the like. */
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(lamplighter\\.[a-z.-]+)[:}]");

    private final Map<String, String> defaults = new HashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> known = new HashSet<>();

    private Settings() {}

    static Settings of(String program) {
        String module = MODULES.get(program);
        if (module == null) {
            throw new IllegalArgumentException("no program is named " + program);
        }
        Settings settings = new Settings();
        List<String> modules = program.equals("gateway") ? List.of(module) : List.of(module, "service-kit");
        for (String each : modules) {
            settings.readSources(each);
        }
        settings.readConfiguration(module + "/src/main/resources/application.yml");
        if (!program.equals("gateway")) {
            settings.readConfiguration("service-kit/src/main/resources/lamplighter-service.yml");
        }
        settings.known.addAll(List.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT"));
        return settings;
    }

    private void readConfiguration(String file) {
        String text = Repository.text(file);
        VARIABLE.matcher(text).results().forEach(this::variable);
        Repository.documents(file).forEach(document -> walk("", document));
    }

    private void variable(MatchResult found) {
        String name = found.group(1);
        known.add(name);
        String fallback = found.group(2);
        if (fallback == null) {
            required.add(name);
        } else {
            defaults.put(name, fallback.substring(1));
        }
    }

    private void walk(String prefix, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> walk(prefix.isEmpty() ? "" + key : prefix + "." + key, value));
        } else {
            known.add(variableOf(prefix));
        }
    }

    private void readSources(String module) {
        for (var file : Repository.files(module + "/src/main/java")) {
            if (!Files.isDirectory(file)) {
                Matcher properties = PROPERTY.matcher(
                        Repository.text(Repository.path("").relativize(file).toString()));
                properties.results().forEach(found -> known.add(variableOf(found.group(1))));
            }
        }
    }

    /** Spring Boot's rule: dots become underscores, hyphens go, capitals. */
    static String variableOf(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether the program reads this variable. */
    boolean reads(String variable) {
        return known.contains(variable);
    }

    /** Variables that must be set on containers: those without a default, and those whose default is this very machine. */
    List<String> neededOnContainers() {
        List<String> needed = new ArrayList<>(required);
        defaults.forEach((name, fallback) -> {
            boolean derived = fallback.startsWith("${");
            if (fallback.contains("localhost") || (derived && name.equals("LAMPLIGHTER_JWKS"))) {
                needed.add(name);
            }
        });
        return needed;
    }
}
