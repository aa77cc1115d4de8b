package org.lamplighter.billing.tariff.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a file has to have and has not: those of its records that are not {@link Nullable}. */
final class RequiredFields {

    private final List<String> missing = new ArrayList<>();

    private RequiredFields() {}

    /**
     * Looks through what was read.
     *
     * @param file a record, of records, lists, maps and values
     * @throws IllegalArgumentException when something is missing; it names every place
     */
    static void check(Record file) {
        RequiredFields all = new RequiredFields();
        all.look("", file);
        if (!all.missing.isEmpty()) {
            throw new IllegalArgumentException("missing: " + String.join(", ", all.missing));
        }
    }

    private void look(String place, @Nullable Object value) {
        switch (value) {
            case null -> missing.add(place);
            case Record fields -> lookInto(place, fields);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(place + "[" + i + "]", list.get(i));
                }
            }
            case Map<?, ?> map -> map.forEach((key, each) -> look(place + "." + key, each));
            default -> {} // a value
        }
    }

    private void lookInto(String place, Record fields) {
        for (RecordComponent field : fields.getClass().getRecordComponents()) {
            Object value = valueOf(fields, field);
            boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value != null || !optional) {
                look(place.isEmpty() ? field.getName() : place + "." + field.getName(), value);
            }
        }
    }

    private static @Nullable Object valueOf(Record fields, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true); // records of this package are not public
            return field.getAccessor().invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's own accessor", e);
        }
    }
}
