package org.lamplighter.local.store;

import org.jspecify.annotations.Nullable;

/**
 * The values between two bounds.
 *
 * @param point whether the interval holds one single value
 */
record ValueInterval(Bound lower, Bound upper, boolean point) {

    static ValueInterval exactly(@Nullable Object value) {
        byte[] bytes = SortableValue.encode(value);
        return new ValueInterval(Bound.before(bytes), Bound.after(bytes), true);
    }

    static ValueInterval atLeast(Object value, boolean inclusive) {
        byte[] bytes = SortableValue.encode(value);
        return new ValueInterval(
                inclusive ? Bound.before(bytes) : Bound.after(bytes), Bound.after(bracket(bytes)), false);
    }

    static ValueInterval atMost(Object value, boolean inclusive) {
        byte[] bytes = SortableValue.encode(value);
        return new ValueInterval(
                Bound.before(bracket(bytes)), inclusive ? Bound.after(bytes) : Bound.before(bytes), false);
    }

    boolean isEmpty() {
        return lower.compareTo(upper) >= 0;
    }

    ValueInterval intersect(ValueInterval other) {
        if (point) {
            return new ValueInterval(max(lower, other.lower), min(upper, other.upper), true);
        }
        return new ValueInterval(max(lower, other.lower), min(upper, other.upper), other.point);
    }

    boolean touches(ValueInterval next) {
        return next.lower.compareTo(upper) <= 0;
    }

    ValueInterval hull(ValueInterval next) {
        if (equals(next)) {
            return this;
        }
        return new ValueInterval(min(lower, next.lower), max(upper, next.upper), false);
    }

    private static byte[] bracket(byte[] value) {
        return new byte[] {value[0]};
    }

    private static Bound min(Bound one, Bound other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Bound max(Bound one, Bound other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
