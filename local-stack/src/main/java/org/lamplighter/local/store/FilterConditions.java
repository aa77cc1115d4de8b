package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single paths, as far as an index can serve it.
 *
 * <p>Every document that matches the filter meets these conditions; not every document that meets them matches. What is not understood
 * here is left out, and the filter itself is applied to each candidate anyway.
 */
final class FilterConditions {

    private final Map<String, List<ValueSet>> sets = new HashMap<>();
    private final Set<String> present = new HashSet<>();

    private FilterConditions() {}

    static FilterConditions of(Document filter) {
        FilterConditions conditions = new FilterConditions();
        conditions.addAll("", filter);
        return conditions;
    }

    /** The conditions on a path; each must be met, on an array each by some element. */
    List<ValueSet> on(FieldPath path) {
        return sets.getOrDefault(path.name(), List.of());
    }

    /** Whether matching documents certainly have the field. */
    boolean demand(FieldPath path) {
        return present.contains(path.name());
    }

    private void addAll(String parent, Document filter) {
        filter.forEach((key, operand) -> {
            switch (key) {
                case "$and" -> branches(operand).forEach(branch -> addAll(parent, branch));
                case "$or" -> addAlternatives(parent, branches(operand));
                default -> {
                    if (!key.startsWith("$")) {
                        addField(parent + key, operand);
                    }
                }
            }
        });
    }

    private static List<Document> branches(@Nullable Object operand) {
        List<Document> branches = new ArrayList<>();
        if (operand instanceof Collection<?> list) {
            for (Object branch : list) {
                if (!(branch instanceof Document document)) {
                    return List.of();
                }
                branches.add(document);
            }
        }
        return branches;
    }

    /** A path that every alternative restricts is restricted to the values that any of them admits. */
    private void addAlternatives(String parent, List<Document> branches) {
        @Nullable FilterConditions common = null;
        for (Document branch : branches) {
            FilterConditions conditions = new FilterConditions();
            conditions.addAll(parent, branch);
            if (common == null) {
                common = conditions;
            } else {
                common.retain(conditions);
            }
        }
        if (common != null) {
            common.sets.forEach((path, all) -> add(path, all.getFirst()));
            present.addAll(common.present);
        }
    }

    private void retain(FilterConditions other) {
        sets.keySet().retainAll(other.sets.keySet());
        sets.replaceAll((path, all) -> {
            List<ValueSet> theirs = other.sets.getOrDefault(path, List.of());
            return List.of(all.getFirst().or(theirs.getFirst()));
        });
        present.retainAll(other.present);
    }

    private void addField(String path, @Nullable Object operand) {
        if (operand instanceof Document document && isOperators(document)) {
            document.forEach((operator, value) -> addOperator(path, operator, value));
        } else if (isIndexedValue(operand)) {
            addPoint(path, operand);
        }
    }

    private void addOperator(String path, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> {
                if (isIndexedValue(value)) {
                    addPoint(path, value);
                }
            }
            case "$in" -> addPoints(path, value);
            case "$gt", "$gte", "$lt", "$lte" -> addRange(path, operator, value);
            case "$elemMatch" -> addElement(path, value);
            case "$exists" -> {
                if (Boolean.TRUE.equals(value)) {
                    present.add(path);
                }
            }
            case "$ne" -> {
                // On a dotted path an empty array matches too, without having the field.
                if (value == null && path.indexOf('.') < 0) {
                    present.add(path);
                }
            }
            default -> {}
        }
    }

    private void addPoint(String path, @Nullable Object value) {
        add(path, ValueSet.of(ValueInterval.exactly(value)));
        if (!Missing.isNullOrMissing(value)) {
            present.add(path);
        }
    }

    private void addPoints(String path, @Nullable Object values) {
        if (!(values instanceof Collection<?> list) || !list.stream().allMatch(FilterConditions::isIndexedValue)) {
            return;
        }
        add(path, ValueSet.union(list.stream().map(ValueInterval::exactly).toList()));
        if (list.stream().noneMatch(Missing::isNullOrMissing)) {
            present.add(path);
        }
    }

    private void addRange(String path, String operator, @Nullable Object value) {
        if (value == null || !isOrderedValue(value)) {
            return;
        }
        boolean inclusive = operator.endsWith("e");
        boolean lower = operator.startsWith("$gt");
        add(
                path,
                ValueSet.of(lower ? ValueInterval.atLeast(value, inclusive) : ValueInterval.atMost(value, inclusive)));
        present.add(path);
    }

    private void addElement(String path, @Nullable Object value) {
        if (value instanceof Document condition && !isOperators(condition)) {
            addAll(path + ".", condition);
        } else if (value instanceof Document operators) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        }
    }

    private void add(String path, ValueSet set) {
        sets.computeIfAbsent(path, _ -> new ArrayList<>(2)).add(set);
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    /** Whole arrays and patterns have no single place in an index. */
    private static boolean isIndexedValue(@Nullable Object value) {
        if (value instanceof Document document) {
            return document.keySet().stream().noneMatch(key -> key.startsWith("$"));
        }
        return !(value instanceof Collection<?> || value instanceof BsonRegularExpression);
    }

    /** A range stays in the bracket of its operand, except for the operands named here. */
    private static boolean isOrderedValue(Object value) {
        boolean notANumber = value instanceof Number number && Double.isNaN(number.doubleValue());
        return !notANumber
                && isIndexedValue(value)
                && !(value instanceof Document
                        || value instanceof MinKey
                        || value instanceof MaxKey
                        || value instanceof Missing);
    }
}
