package org.lamplighter.local.store;

import java.util.List;
import java.util.function.IntPredicate;
import org.lamplighter.local.store.IndexDefinition.IndexField;
import org.lamplighter.local.store.SortOrder.SortField;

/**
 * How an index serves an order.
 *
 * @param firstField the field of the index from which on its order is the one asked for
 */
record SortMatch(boolean served, boolean backwards, int firstField) {

    static final SortMatch NONE = new SortMatch(false, false, 0);

    /**
     * Fields bound to one value do not disturb an order. Fields before the first sorted one may be bound to several values, whose ranges
     * are then merged. A field with arrays has no order of its own.
     *
     * @param choices how many values each of the leading fields is bound to
     */
    static SortMatch of(SortOrder order, List<IndexField> fields, List<Integer> choices, IntPredicate hasArrays) {
        int next = 0;
        int first = -1;
        boolean backwards = false;
        for (SortField sort : order.fields()) {
            if (isConstant(sort, fields, choices, hasArrays)) {
                continue;
            }
            while (next < fields.size() && !names(fields.get(next), sort) && maySkip(next, first, choices)) {
                next++;
            }
            if (next == fields.size() || !names(fields.get(next), sort) || hasArrays.test(next)) {
                return NONE;
            }
            boolean against = fields.get(next).ascending() != sort.ascending();
            if (first >= 0 && against != backwards) {
                return NONE;
            }
            first = first < 0 ? next : first;
            backwards = against;
            next++;
        }
        return first < 0 ? new SortMatch(true, false, 0) : new SortMatch(true, backwards, first);
    }

    private static boolean names(IndexField field, SortField sort) {
        return field.path().name().equals(sort.path());
    }

    private static boolean maySkip(int field, int first, List<Integer> choices) {
        return field < choices.size() && (first < 0 || choices.get(field) == 1);
    }

    private static boolean isConstant(
            SortField sort, List<IndexField> fields, List<Integer> choices, IntPredicate hasArrays) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i) == 1 && names(fields.get(i), sort)) {
                return !hasArrays.test(i);
            }
        }
        return false;
    }
}
