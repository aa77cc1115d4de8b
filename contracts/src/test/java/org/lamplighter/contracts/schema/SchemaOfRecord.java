package org.lamplighter.contracts.schema;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.SealedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schema (2020-12) that an event's record says: its components, their types, and which may be absent. */
final class SchemaOfRecord {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Words words;

    SchemaOfRecord(Words words) {
        this.words = words;
    }

    /** Where descriptions come from. */
    interface Words {
        /** What the record's Javadoc says of the record itself, or of one component. */
        Optional<String> of(Class<?> type, @Nullable String component);
    }

    ObjectNode schema(Class<? extends Event> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getSimpleName() + " carries no @EventType");
        }
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:lamplighter:event:" + type.value());
        schema.put("title", event.getSimpleName());
        words.of(event, null).ifPresent(text -> schema.put("description", text));
        schema.put("x-topic", type.topic());
        addRecord(schema, event);
        return schema;
    }

    private void addRecord(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType annotated = component.getAnnotatedType();
            ObjectNode property = property(component.getGenericType());
            words.of(type, component.getName()).ifPresent(text -> property.put("description", text));
            properties.set(component.getName(), property);
            if (!annotated.isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("properties", properties);
        schema.set("required", required);
    }

    private ObjectNode property(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        Class<?> plain = (Class<?>) type;
        ObjectNode schema = NODES.objectNode();
        if (plain == String.class) {
            return schema.put("type", "string");
        }
        if (plain == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (plain == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (plain == SealedText.class) {
            return schema.put("type", "string").put("pattern", "^v1\\.[A-Za-z0-9_-]+$");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return schema.put("type", "integer");
        }
        if (plain == double.class || plain == Double.class || plain == BigDecimal.class) {
            return schema.put("type", "number");
        }
        if (plain.isEnum()) {
            ArrayNode constants = NODES.arrayNode();
            for (Object constant : plain.getEnumConstants()) {
                constants.add(((Enum<?>) constant).name());
            }
            schema.put("type", "string").set("enum", constants);
            return schema;
        }
        if (plain.isRecord()) {
            addRecord(schema, plain);
            return schema;
        }
        throw new IllegalArgumentException(
                "events are made of records, enums, texts, times and numbers, not of " + plain);
    }

    private ObjectNode container(ParameterizedType type) {
        ObjectNode schema = NODES.objectNode();
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            schema.put("type", "array").set("items", property(arguments[0]));
            return schema;
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            schema.put("type", "object").set("additionalProperties", property(arguments[1]));
            return schema;
        }
        throw new IllegalArgumentException("events hold lists and maps by name, not " + type);
    }
}
