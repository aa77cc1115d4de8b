package org.lamplighter.kit.aggregate;

import java.util.List;

/**
 * A decision against a request, as a value.
 *
 * @param code stable kebab-case code; the texts stand in the service's {@code problems} bundles under this code
 * @param kind what sort of refusal, which decides the HTTP status
 * @param arguments values for the texts; never personal data
 */
public record Rejection(String code, Kind kind, List<Object> arguments) {

    /** Sorts of refusal. */
    public enum Kind {
        /** The request itself is wrong; repeating it never helps (422). */
        INVALID,
        /** The state of things does not allow it now (409). */
        CONFLICT,
        /** There is no such thing for this caller (404). */
        NOT_FOUND,
        /** The caller may not do this (403). */
        FORBIDDEN
    }

    public static Rejection invalid(String code, Object... arguments) {
        return new Rejection(code, Kind.INVALID, List.of(arguments));
    }

    public static Rejection conflict(String code, Object... arguments) {
        return new Rejection(code, Kind.CONFLICT, List.of(arguments));
    }

    public static Rejection notFound() {
        return new Rejection("not-found", Kind.NOT_FOUND, List.of());
    }

    public static Rejection forbidden(String code, Object... arguments) {
        return new Rejection(code, Kind.FORBIDDEN, List.of(arguments));
    }
}
