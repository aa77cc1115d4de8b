package org.lamplighter.kit.idempotency;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.lamplighter.kit.aggregate.Ids;

/**
 * One request of one caller under an {@code Idempotency-Key}. Controllers take it as an argument.
 *
 * @param mark names caller, route and key; what is kept with the aggregate
 * @param fingerprint hash of the request's query and body; known once the body was read
 * @param expectedVersion what {@code If-Match} named, if the request carries it
 */
public record IdempotentRequest(String mark, Supplier<String> fingerprint, OptionalLong expectedVersion) {

    /** The id of what this request creates: the same for every repetition of it. */
    public String idFor(String prefix) {
        return Ids.derived(prefix, mark);
    }
}
