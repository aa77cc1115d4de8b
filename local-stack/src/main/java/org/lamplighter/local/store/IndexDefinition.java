package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds.
 *
 * @param sparse documents that have none of the fields are left out
 */
record IndexDefinition(String name, List<IndexField> fields, boolean unique, boolean sparse) {

    /** A field of an index and its direction. */
    record IndexField(FieldPath path, boolean ascending) {}

    static IndexDefinition of(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        List<IndexField> fields = keys.stream()
                .map(key -> new IndexField(FieldPath.of(key.getKey()), key.isAscending()))
                .toList();
        return new IndexDefinition(name, fields, unique, sparse);
    }

    boolean holds(Document document) {
        return !sparse || fields.stream().anyMatch(field -> field.path().isIn(document));
    }

    /** The entries of a document: one, or one per element when a field is an array; none when the index is sparse and skips it. */
    Set<IndexEntry> entries(Document document, DocumentKey key) {
        Set<IndexEntry> entries = new LinkedHashSet<>();
        if (!holds(document)) {
            return entries;
        }
        for (List<@Nullable Object> values : valueRows(document)) {
            entries.add(IndexEntry.of(encode(values), key));
        }
        return entries;
    }

    /** Bit i is set when field i meets an array in this document. */
    long arrayFields(Document document) {
        long mask = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path().stepsToArray(document) > 0) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    private KeyBytes encode(List<@Nullable Object> values) {
        KeyBytes out = new KeyBytes();
        for (int i = 0; i < fields.size(); i++) {
            boolean descending = !fields.get(i).ascending();
            if (descending) {
                out.invert();
            }
            SortableValue.append(out, values.get(i));
            if (descending) {
                out.invert();
            }
        }
        return out;
    }

    /** All fields below one array are taken from the same element; two arrays side by side cannot be indexed. */
    private List<List<@Nullable Object>> valueRows(Document document) {
        @Nullable List<String> arrayPath = sharedArrayPath(document);
        if (arrayPath == null) {
            return rows(path -> path.values(document));
        }
        Collection<?> array = arrayAt(document, arrayPath);
        if (array.isEmpty()) {
            return rows(path -> path.values(document));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object element : array) {
            rows.addAll(rows(path ->
                    startsWith(path, arrayPath) ? path.valuesFrom(element, arrayPath.size()) : path.values(document)));
        }
        return rows;
    }

    private @Nullable List<String> sharedArrayPath(Document document) {
        @Nullable List<String> shared = null;
        for (IndexField field : fields) {
            int steps = field.path().stepsToArray(document);
            if (steps == 0) {
                continue;
            }
            List<String> arrayPath = field.path().steps().subList(0, steps);
            if (shared != null && !shared.equals(arrayPath)) {
                throw new CannotIndexParallelArraysError(List.of(shared.getLast(), arrayPath.getLast()));
            }
            shared = arrayPath;
        }
        return shared;
    }

    private static boolean startsWith(FieldPath path, List<String> prefix) {
        return path.steps().size() >= prefix.size()
                && path.steps().subList(0, prefix.size()).equals(prefix);
    }

    private static Collection<?> arrayAt(Document document, List<String> path) {
        @Nullable Object value = document;
        for (String step : path) {
            value = value instanceof Document inner ? inner.get(step) : null;
        }
        return value instanceof Collection<?> array ? array : List.of();
    }

    private List<List<@Nullable Object>> rows(ValuesOf valuesOf) {
        List<List<@Nullable Object>> rows = List.of(List.of());
        for (IndexField field : fields) {
            List<@Nullable Object> values = valuesOf.path(field.path());
            List<List<@Nullable Object>> longer = new ArrayList<>(rows.size() * values.size());
            for (List<@Nullable Object> row : rows) {
                for (Object value : values) {
                    List<@Nullable Object> next = new ArrayList<>(row);
                    next.add(value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private interface ValuesOf {
        List<@Nullable Object> path(FieldPath path);
    }
}
