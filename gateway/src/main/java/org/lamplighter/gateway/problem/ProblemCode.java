package org.lamplighter.gateway.problem;

/** Everything the gateway itself may refuse, with its HTTP status; the words stand in {@code problems_*.properties}. Where a service
 * has a code for the same thing, it is the same code. */
public enum ProblemCode {
    /** The request line or a header breaks the rules of HTTP or of the gateway's firewall. */
    BAD_REQUEST(400, "request-invalid"),
    /** The path wants a token and there was none. */
    TOKEN_MISSING(401, "token-missing"),
    /** The token cannot be read, its signature or issuer is wrong, or it is not valid yet. */
    TOKEN_INVALID(401, "token-invalid"),
    /** The token was good once. */
    TOKEN_EXPIRED(401, "token-expired"),
    /** A good token, issued for other paths than this one. */
    WRONG_AUDIENCE(403, "audience-wrong"),
    /** A good token of this audience that lacks the role the path wants. */
    ROLE_MISSING(403, "role-missing"),
    /** No route leads there. */
    NOT_FOUND(404, "not-found"),
    /** The resource exists and does not know this method. */
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    /** The body is larger than the audience may send. */
    BODY_TOO_LARGE(413, "body-too-large"),
    /** Path and query together are too long. */
    URI_TOO_LONG(414, "uri-too-long"),
    /** This caller calls too often. */
    RATE_LIMITED(429, "rate-limited"),
    /** This caller holds too many live streams. */
    TOO_MANY_STREAMS(429, "too-many-streams"),
    /** The headers are too large or too many. */
    HEADERS_TOO_LARGE(431, "headers-too-large"),
    /** A fault of the gateway. */
    INTERNAL(500, "unexpected"),
    /** The service is down, refuses connections, broke the connection, or its breaker is open. */
    SERVICE_UNAVAILABLE(503, "service-unavailable"),
    /** The token's signing key is not known and the identity provider cannot be asked. */
    IDENTITY_UNAVAILABLE(503, "identity-unavailable"),
    /** The service did not answer in time. */
    SERVICE_TIMEOUT(504, "service-timeout");

    private final int status;
    private final String code;

    ProblemCode(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /**
     * The HTTP status.
     *
     * @return 4xx or 5xx
     */
    public int status() {
        return status;
    }

    /**
     * The stable name that programs may compare.
     *
     * @return kebab-case
     */
    public String code() {
        return code;
    }

    /**
     * The code for a status that the server set by itself.
     *
     * @param status an HTTP error status
     * @return the nearest code: other 4xx are bad requests, the rest internal errors
     */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> TOKEN_INVALID;
            case 403 -> ROLE_MISSING;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> SERVICE_UNAVAILABLE;
            case 504 -> SERVICE_TIMEOUT;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
