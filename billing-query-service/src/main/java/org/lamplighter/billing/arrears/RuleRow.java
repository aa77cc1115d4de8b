package org.lamplighter.billing.arrears;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;

/**
 * A row of the table of rules.
 *
 * @param effectiveFrom the first day on which it holds
 * @param rule what it says
 * @param customerClass for whom; absent for all without a row of their own
 * @param value days, yuan, a time of day or an ISO-8601 duration, as the rule has it
 * @param source where it comes from
 */
public record RuleRow(
        LocalDate effectiveFrom, ArrearsRule rule, @Nullable CustomerClass customerClass, String value, String source) {

    public RuleRow {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a rule has a source");
        }
    }
}
