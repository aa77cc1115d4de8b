package org.lamplighter.billing.consent;

import java.util.Arrays;
import java.util.Optional;

/** What of an account may be seen. */
public enum DataScope {
    /** Use by any step, and the intervals as a Green Button file. */
    USAGE_INTERVAL("usage:interval"),
    /** Use by month. */
    USAGE_MONTHLY("usage:monthly"),
    /** Bills by month: energy and amount. */
    BILLS("bills");

    private final String word;

    DataScope(String word) {
        this.word = word;
    }

    /** What requests and answers call it. */
    public String word() {
        return word;
    }

    public static Optional<DataScope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
