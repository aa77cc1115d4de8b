package org.lamplighter.contracts.schema;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A first example for a new event, with every property filled in; meant to be made more telling by hand. */
final class ExampleOfSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values that read well, by property name. */
    private static final Map<String, String> TELLING = Map.ofEntries(
            Map.entry("caseId", "C-7K3F9QZT2M4WX8AB"),
            Map.entry("workOrderId", "W-5RJ2H0V8KDM1TQ6E"),
            Map.entry("outageId", "O-3M8XW1C7PBN4ZK9A"),
            Map.entry("knownOutageId", "O-3M8XW1C7PBN4ZK9A"),
            Map.entry("messageId", "M-9ZD4T6Q0RKF2VH1B"),
            Map.entry("crewId", "SZ-GS-01"),
            Map.entry("crewName", "姑苏一班"),
            Map.entry("accountNumber", "3205080001"),
            Map.entry("areaCode", "320508"),
            Map.entry("transformerArea", "T-GS-10101"),
            Map.entry("transformerAreas", "T-GS-10101"),
            Map.entry("partnerId", "sunrise"),
            Map.entry("customerSubject", "3f0c2f6e-0001-4000-8000-000000000001"),
            Map.entry("boundSubjects", "3f0c2f6e-0001-4000-8000-000000000001"),
            Map.entry("photoIds", "P-1"),
            Map.entry("language", "zh"),
            Map.entry("cause", "EQUIPMENT"),
            Map.entry("workDone", "更换低压熔断器"),
            Map.entry("template", "crew-assigned"),
            Map.entry("channel", "SMS"),
            Map.entry("reason", "number-unreachable"));

    /** What has a time of its own in the story; everything else happens at half past four in the afternoon, China time. */
    private static final Map<String, String> TIMES = Map.of(
            "arriveBy", "2026-11-22T09:15:00Z",
            "restoreBy", "2026-11-22T12:30:00Z",
            "expectedArrival", "2026-11-22T08:55:00Z",
            "crewExpectedAt", "2026-11-22T08:55:00Z",
            "expectedRestoration", "2026-11-22T10:00:00Z",
            "nextUpdateAt", "2026-11-22T09:00:00Z",
            "startedAt", "2026-11-22T08:20:00Z",
            "answerBy", "2026-11-24T08:30:00Z");

    private ExampleOfSchema() {}

    static JsonNode of(JsonNode schema) {
        return value("", schema);
    }

    private static JsonNode value(String name, JsonNode schema) {
        return switch (schema.path("type").asString()) {
            case "object" -> object(schema);
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                array.add(value(name, schema.path("items")));
                yield array;
            }
            case "boolean" -> NODES.booleanNode(true);
            case "integer" -> NODES.numberNode(1);
            case "number" -> NODES.numberNode(number(name));
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(property -> object.set(property.getKey(), value(property.getKey(), property.getValue())));
        if (schema.has("additionalProperties")) {
            object.set("name", value("name", schema.path("additionalProperties")));
        }
        return object;
    }

    private static double number(String name) {
        return switch (name) {
            case "latitude" -> 31.3163;
            case "longitude" -> 120.6287;
            default -> 12.5;
        };
    }

    private static String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asString();
        }
        if (schema.path("format").asString().equals("date-time")) {
            return TIMES.getOrDefault(name, "2026-11-22T08:30:00Z");
        }
        if (schema.path("format").asString().equals("date")) {
            return "2026-11-22";
        }
        if (schema.has("pattern")) {
            return "v1.q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq80";
        }
        return TELLING.getOrDefault(name, name);
    }
}
