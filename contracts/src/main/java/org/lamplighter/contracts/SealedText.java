package org.lamplighter.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A piece of personal data (name, phone number, address, free words of a customer) as it travels between services:
 * encrypted under the suite's data key, so that neither a topic nor an outbox ever holds it in clear.
 *
 * @param value the encrypted text, {@code v1.} followed by URL-safe base64 without padding
 */
public record SealedText(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedText {
        if (!value.startsWith("v1.")) {
            throw new IllegalArgumentException("not a sealed text");
        }
    }
}
