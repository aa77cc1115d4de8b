package org.lamplighter.billing.utility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * The utility's bills of some accounts beside our own.
 *
 * @param compared bills of the utility that were looked at
 * @param differences those that our rating does not come to
 * @param next the last account looked at; absent when there is none after it
 */
public record Comparison(
        int compared,
        List<Difference> differences,
        @Nullable AccountNumber next) {
    public Comparison {
        differences = List.copyOf(differences);
    }
}
