package org.lamplighter.kit.idempotency;

import java.util.Map;

/**
 * An HTTP answer that can be kept and given again, byte for byte.
 *
 * @param status HTTP status
 * @param headers headers that belong to it, such as {@code Location} and {@code ETag}
 * @param body JSON text; empty for none
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
