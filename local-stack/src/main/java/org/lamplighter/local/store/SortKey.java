package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a document the bytes by which it is sorted: of an array the smallest element counts, in descending order the largest. */
final class SortKey {

    private record Field(FieldPath path, boolean ascending) {}

    private final List<Field> fields = new ArrayList<>();

    SortKey(Document orderBy) {
        orderBy.forEach((path, direction) -> fields.add(
                new Field(FieldPath.of(path), !(direction instanceof Number number) || number.doubleValue() > 0)));
    }

    byte[] of(Document document) {
        KeyBytes out = new KeyBytes();
        for (Field field : fields) {
            append(out, field, field.path().values(document));
        }
        return out.toArray();
    }

    private static void append(KeyBytes out, Field field, List<@Nullable Object> values) {
        if (!field.ascending()) {
            out.invert();
        }
        if (values.size() == 1) {
            SortableValue.append(out, values.getFirst());
        } else {
            out.putBytes(deciding(values, field.ascending()));
        }
        if (!field.ascending()) {
            out.invert();
        }
    }

    private static byte[] deciding(List<@Nullable Object> values, boolean smallest) {
        byte[] decided = SortableValue.encode(values.getFirst());
        for (Object value : values.subList(1, values.size())) {
            byte[] next = SortableValue.encode(value);
            if (Arrays.compareUnsigned(next, decided) < 0 == smallest) {
                decided = next;
            }
        }
        return decided;
    }
}
