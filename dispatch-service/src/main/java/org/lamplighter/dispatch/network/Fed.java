package org.lamplighter.dispatch.network;

import java.util.Optional;

/**
 * An account and the transformer area that feeds it.
 *
 * @param transformerArea the area's code
 * @param accountNumber ten digits
 */
public record Fed(String transformerArea, String accountNumber) {

    private static final char BETWEEN = '~'; // in no code and in no number

    /** Where a page of accounts ended, as text. */
    public String cursor() {
        return transformerArea + BETWEEN + accountNumber;
    }

    /**
     * The place that a client sent back.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    public static Optional<Fed> after(Optional<String> cursor) {
        return cursor.map(told -> {
            int between = told.indexOf(BETWEEN);
            if (between < 1) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            return new Fed(told.substring(0, between), told.substring(between + 1));
        });
    }
}
