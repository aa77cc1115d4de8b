package org.lamplighter.kit.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names fields as callers write them, where the records that requests are read into name them otherwise. */
final class FieldNames {

    private FieldNames() {}

    /**
     * The way to a field.
     *
     * @param request what the request was read into
     * @param path names of components with indexes: {@code stretches[0].customerClass}
     */
    static String asSent(Class<?> request, String path) {
        StringBuilder sent = new StringBuilder();
        Type owner = request;
        for (String part : path.split("\\.", -1)) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            Optional<RecordComponent> component = component(owner, name);
            sent.append(sent.isEmpty() ? "" : ".")
                    .append(component.map(FieldNames::asSent).orElse(name))
                    .append(bracket < 0 ? "" : part.substring(bracket));
            owner = component
                    .map(RecordComponent::getGenericType)
                    .map(FieldNames::element)
                    .orElse(null);
        }
        return sent.toString();
    }

    private static Optional<RecordComponent> component(@Nullable Type owner, String name) {
        return owner instanceof Class<?> type && type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static String asSent(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    /** What a list or map is of. */
    private static Type element(Type type) {
        return type instanceof ParameterizedType of
                ? of.getActualTypeArguments()[of.getActualTypeArguments().length - 1]
                : type;
    }
}
