package org.lamplighter.contracts.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a schema may not do to its released form: consumers of the release must understand events of the present, and the
 * present must understand events of the release that still lie on a topic.
 */
final class AddOnly {

    private final List<String> violations = new ArrayList<>();

    private AddOnly() {}

    static List<String> violations(JsonNode released, JsonNode present) {
        AddOnly check = new AddOnly();
        check.compare("", released, present);
        if (!released.path("x-topic").equals(present.path("x-topic"))) {
            check.violations.add("the topic changed");
        }
        return check.violations;
    }

    private void compare(String path, JsonNode released, JsonNode present) {
        for (String keyword : List.of("type", "format", "pattern")) {
            if (!released.path(keyword).equals(present.path(keyword))) {
                violations.add("%s: its %s changed from %s to %s"
                        .formatted(name(path), keyword, released.path(keyword), present.path(keyword)));
            }
        }
        compareConstants(path, released, present);
        compareProperties(path, released, present);
        if (released.has("items")) {
            compare(path + "[]", released.path("items"), present.path("items"));
        }
        if (released.has("additionalProperties")) {
            compare(path + ".*", released.path("additionalProperties"), present.path("additionalProperties"));
        }
    }

    private void compareConstants(String path, JsonNode released, JsonNode present) {
        Set<String> now = texts(present.path("enum"));
        for (String constant : texts(released.path("enum"))) {
            if (!now.contains(constant)) {
                violations.add(name(path) + ": its constant " + constant + " was removed or renamed");
            }
        }
    }

    private void compareProperties(String path, JsonNode released, JsonNode present) {
        released.path("properties").propertyStream().forEach(property -> {
            String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            JsonNode now = present.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                violations.add(inner + " was removed or renamed");
            } else {
                compare(inner, property.getValue(), now);
            }
        });
        Set<String> requiredBefore = texts(released.path("required"));
        Set<String> requiredNow = texts(present.path("required"));
        for (String property : requiredNow) {
            if (!requiredBefore.contains(property)) {
                violations.add(name(path) + ": " + property + " became required; events of the release lack it");
            }
        }
        for (String property : requiredBefore) {
            if (!requiredNow.contains(property) && present.path("properties").has(property)) {
                violations.add(
                        name(path) + ": " + property + " is no longer required; consumers of the release need it");
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.valueStream().forEach(value -> texts.add(value.asString()));
        return texts;
    }

    private static String name(String path) {
        return path.isEmpty() ? "the event" : path;
    }
}
