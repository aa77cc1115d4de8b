package org.lamplighter.local.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.local.store.IndexDefinition.IndexField;

/**
 * Finds the ranges of one index that hold all candidates of a query.
 *
 * <pre>
 *   index on   account,  state,           at descending
 *   filter     = A,      in (NEW, OPEN),  &lt; T
 *   ranges     A NEW  [T … start of dates]
 *              A OPEN [T … start of dates]      merged by what follows the states when sorted by "at"
 * </pre>
 */
final class AccessPaths {

    private static final int MOST_RANGES = 256;

    private final @Nullable OrderedIndex index;
    private final MVMap<byte[], byte[]> map;
    private final List<IndexField> fields;
    private final FilterConditions conditions;

    private List<Prefix> prefixes = List.of(new Prefix(new byte[0], List.of()));
    private final List<Integer> choices = new ArrayList<>();
    private @Nullable ValueSet range;

    /** The bytes of the leading fields, and where each of them ends. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are what the maps take; copying them would double the work.
    private record Prefix(byte[] bytes, List<Integer> ends) {}

    private AccessPaths(
            @Nullable OrderedIndex index,
            MVMap<byte[], byte[]> map,
            List<IndexField> fields,
            FilterConditions conditions) {
        this.index = index;
        this.map = map;
        this.fields = fields;
        this.conditions = conditions;
    }

    /** The way through the documents themselves, which are in the order of {@code _id}. */
    static AccessPath throughDocuments(
            MVMap<byte[], byte[]> documents, FilterConditions conditions, @Nullable SortOrder order) {
        List<IndexField> id = List.of(new IndexField(FieldPath.of("_id"), true));
        return new AccessPaths(null, documents, id, conditions).find(order);
    }

    /** Null when the index does not hold every document that may match. */
    static @Nullable AccessPath through(OrderedIndex index, FilterConditions conditions, @Nullable SortOrder order) {
        List<IndexField> fields = index.definition().fields();
        boolean complete =
                !index.definition().sparse() || fields.stream().anyMatch(field -> conditions.demand(field.path()));
        if (!complete || fields.stream().anyMatch(field -> field.path().addressesPositions())) {
            return null;
        }
        return new AccessPaths(index, index.entries(), fields, conditions).find(order);
    }

    private AccessPath find(@Nullable SortOrder order) {
        bindFields();
        SortMatch match = order == null ? SortMatch.NONE : SortMatch.of(order, fields, choices, this::hasArrays);
        boolean repeats = false;
        for (int i = 0; i < fields.size(); i++) {
            repeats |= hasArrays(i);
        }
        List<KeyRange> ranges = ranges(match.firstField());
        boolean bounded = range != null || !choices.isEmpty();
        boolean merged = match.served() && mergesBefore(match.firstField());
        return new AccessPath(index, map, ranges, bounded, match.served(), match.backwards(), merged, repeats);
    }

    /** Binds leading fields to single values, and the next one to ranges of values. */
    private void bindFields() {
        Set<String> boundArrays = new HashSet<>();
        for (int i = 0; i < fields.size() && range == null; i++) {
            IndexField field = fields.get(i);
            List<ValueSet> sets = conditions.on(field.path());
            // The elements that meet two conditions may differ, so of fields below one array only the first is bound.
            boolean free = !hasArrays(i) || boundArrays.add(field.path().steps().getFirst());
            if (sets.isEmpty() || !free) {
                return;
            }
            ValueSet set = hasArrays(i)
                    ? narrowest(sets)
                    : sets.stream().reduce(ValueSet::and).orElseThrow();
            if (set.onlyPoints() && prefixes.size() * set.size() <= MOST_RANGES) {
                prefixes = extend(prefixes, field, set);
                choices.add(set.size());
            } else {
                range = set.size() * prefixes.size() <= MOST_RANGES ? set : hull(set);
            }
        }
    }

    private boolean hasArrays(int field) {
        return index != null && index.hasArrays(field);
    }

    private static ValueSet narrowest(List<ValueSet> sets) {
        return sets.stream().filter(ValueSet::onlyPoints).findFirst().orElseGet(sets::getFirst);
    }

    private static ValueSet hull(ValueSet set) {
        return ValueSet.of(set.intervals().getFirst().hull(set.intervals().getLast()));
    }

    private static List<Prefix> extend(List<Prefix> prefixes, IndexField field, ValueSet points) {
        List<Prefix> longer = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            for (ValueInterval point : inOrder(field, points)) {
                byte[] bytes = concat(prefix.bytes(), lower(field, point));
                List<Integer> ends = new ArrayList<>(prefix.ends());
                ends.add(bytes.length);
                longer.add(new Prefix(bytes, ends));
            }
        }
        return longer;
    }

    private List<KeyRange> ranges(int mergeField) {
        List<KeyRange> ranges = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            int mergeAt = mergeField == 0
                    ? 0
                    : prefix.ends().get(Math.min(mergeField, prefix.ends().size()) - 1);
            if (range == null) {
                ranges.add(wholePrefix(prefix.bytes(), mergeAt));
                continue;
            }
            IndexField field = fields.get(choices.size());
            for (ValueInterval interval : inOrder(field, range)) {
                byte[] from = concat(prefix.bytes(), lower(field, interval));
                byte[] to = concat(prefix.bytes(), upper(field, interval));
                ranges.add(new KeyRange(from, to, mergeAt));
            }
        }
        return ranges;
    }

    private static KeyRange wholePrefix(byte[] prefix, int mergeAt) {
        if (prefix.length == 0) {
            return new KeyRange(OrderedIndex.FIRST, new byte[] {(byte) 0xFF}, mergeAt);
        }
        return new KeyRange(prefix, Bound.successor(prefix), mergeAt);
    }

    private boolean mergesBefore(int field) {
        return choices.subList(0, Math.min(field, choices.size())).stream().anyMatch(points -> points != 1);
    }

    private static List<ValueInterval> inOrder(IndexField field, ValueSet set) {
        return field.ascending() ? set.intervals() : set.intervals().reversed();
    }

    private static byte[] lower(IndexField field, ValueInterval interval) {
        return field.ascending()
                ? interval.lower().ascending()
                : interval.upper().descending();
    }

    private static byte[] upper(IndexField field, ValueInterval interval) {
        return field.ascending()
                ? interval.upper().ascending()
                : interval.lower().descending();
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] both = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }
}
