package org.lamplighter.local.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** MongoDB's order of values and documents, written the plain way: value by value, with no bytes in between. */
final class ReferenceOrder {

    private static final List<?> EMPTY = List.of();

    private ReferenceOrder() {}

    static Comparator<Document> of(Document sort) {
        Comparator<Document> order = (_, _) -> 0;
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            boolean ascending = ((Number) field.getValue()).intValue() > 0;
            order = order.thenComparing((one, other) -> {
                Object mine = deciding(values(one, field.getKey()), ascending);
                Object theirs = deciding(values(other, field.getKey()), ascending);
                return ascending ? compare(mine, theirs) : compare(theirs, mine);
            });
        }
        return order;
    }

    private static Object deciding(List<Object> values, boolean smallest) {
        Object decided = values.getFirst();
        for (Object value : values) {
            if (smallest ? compare(value, decided) < 0 : compare(value, decided) > 0) {
                decided = value;
            }
        }
        return decided;
    }

    private static List<Object> values(Object node, String path) {
        List<Object> values = new ArrayList<>();
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        Object next = node instanceof Document document ? document.get(step) : null;
        List<?> elements =
                next instanceof List<?> list && !list.isEmpty() ? list : new ArrayList<>(Arrays.asList(next));
        for (Object element : elements) {
            if (dot < 0) {
                values.add(element);
            } else {
                values.addAll(values(element, path.substring(dot + 1)));
            }
        }
        return values;
    }

    static int compare(Object one, Object other) {
        int byType = Integer.compare(rank(one), rank(other));
        if (byType != 0) {
            return byType;
        }
        return switch (one) {
            case Number number -> compareNumbers(number, (Number) other);
            case String text ->
                Arrays.compareUnsigned(
                        text.getBytes(StandardCharsets.UTF_8), ((String) other).getBytes(StandardCharsets.UTF_8));
            case Document document -> compareDocuments(document, (Document) other);
            case List<?> list -> compareLists(list, (List<?>) other);
            case ObjectId id -> id.compareTo((ObjectId) other);
            case Boolean flag -> flag.compareTo((Boolean) other);
            case Date date -> date.toInstant().compareTo(((Date) other).toInstant());
            case null, default -> 0;
        };
    }

    private static int rank(Object value) {
        return switch (value) {
            case Number number -> 2;
            case String text -> 3;
            case Document document -> 4;
            case List<?> list -> list.equals(EMPTY) ? 0 : 5;
            case ObjectId id -> 7;
            case Boolean flag -> 8;
            case Date date -> 9;
            case null, default -> 1;
        };
    }

    private static int compareNumbers(Number one, Number other) {
        boolean oneIsNone = Double.isNaN(one.doubleValue());
        boolean otherIsNone = Double.isNaN(other.doubleValue());
        if (oneIsNone || otherIsNone) {
            return Boolean.compare(otherIsNone, oneIsNone);
        }
        if (Double.isInfinite(one.doubleValue()) || Double.isInfinite(other.doubleValue())) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return exact(one).compareTo(exact(other));
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal ->
                decimal.isNegative() && decimal.doubleValue() == 0.0 ? BigDecimal.ZERO : decimal.bigDecimalValue();
            case Double real -> new BigDecimal(real);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    private static int compareDocuments(Document one, Document other) {
        Iterator<Map.Entry<String, Object>> mine = one.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> theirs = other.entrySet().iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            Map.Entry<String, Object> left = mine.next();
            Map.Entry<String, Object> right = theirs.next();
            int order = Integer.compare(rank(left.getValue()), rank(right.getValue()));
            order = order != 0 ? order : left.getKey().compareTo(right.getKey());
            order = order != 0 ? order : compare(left.getValue(), right.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(mine.hasNext(), theirs.hasNext());
    }

    private static int compareLists(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
