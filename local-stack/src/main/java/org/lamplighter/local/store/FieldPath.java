package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dotted path into documents. An array on the way, or at its end, stands for each of its elements.
 *
 * @param name as written, for example {@code outbox.sequence}
 * @param steps its names
 */
record FieldPath(String name, List<String> steps) {

    static FieldPath of(String name) {
        return new FieldPath(name, List.of(name.split("\\.", -1)));
    }

    /** Whether a step may mean a position in an array, which an index does not follow. */
    boolean addressesPositions() {
        return steps.stream().anyMatch(step -> !step.isEmpty() && step.chars().allMatch(Character::isDigit));
    }

    /** How many steps lead to the first array in the document, 0 when there is none. */
    int stepsToArray(Document document) {
        @Nullable Object value = document;
        for (int i = 0; i < steps.size(); i++) {
            if (!(value instanceof Document inner)) {
                return 0;
            }
            value = inner.get(steps.get(i));
            if (value instanceof Collection<?>) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether the document has the field, be it null. */
    boolean isIn(Document document) {
        for (Object value : values(document)) {
            if (!(value instanceof Missing)) {
                return true;
            }
        }
        return false;
    }

    /** The indexed values of a document: one, unless there are arrays. Never empty; absent fields are {@link Missing}. */
    List<@Nullable Object> values(Document document) {
        return valuesFrom(document, 0);
    }

    /** As {@link #values}, for what is reached after {@code step} steps; an array there counts as one of its elements. */
    List<@Nullable Object> valuesFrom(@Nullable Object value, int step) {
        List<@Nullable Object> values = new ArrayList<>(1);
        collect(value, step, values);
        return values;
    }

    private void collect(@Nullable Object value, int step, List<@Nullable Object> values) {
        if (step == steps.size()) {
            values.add(value);
            return;
        }
        if (!(value instanceof Document document)) {
            values.add(Missing.getInstance());
            return;
        }
        Object next = document.getOrMissing(steps.get(step));
        if (next instanceof Collection<?> array) {
            collectElements(array, step + 1, values);
        } else {
            collect(next, step + 1, values);
        }
    }

    private void collectElements(Collection<?> array, int step, List<@Nullable Object> values) {
        if (array.isEmpty()) {
            values.add(step == steps.size() ? array : Missing.getInstance());
        }
        for (Object element : array) {
            collect(element, step, values);
        }
    }
}
