package org.lamplighter.billing.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

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

    /**
     * Those with these names.
     *
     * @throws RejectedException {@code data-scope-unknown}, when one of them names none
     */
    public static Set<DataScope> named(Collection<String> words) {
        Set<DataScope> scopes = EnumSet.noneOf(DataScope.class);
        words.forEach(word -> scopes.add(named(word)));
        return scopes;
    }

    private static DataScope named(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.invalid("data-scope-unknown")));
    }
}
