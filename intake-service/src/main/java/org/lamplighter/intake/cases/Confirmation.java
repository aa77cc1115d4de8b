package org.lamplighter.intake.cases;

import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.PersonalText;

/**
 * A customer's answer to whether it is solved (回访结果).
 *
 * @param solved whether it is
 * @param satisfaction 1 (very dissatisfied) to 5 (very satisfied), if given
 * @param comment the customer's own words, if any
 */
public record Confirmation(
        boolean solved,
        @Nullable Integer satisfaction,
        @Nullable PersonalText comment) {

    public Confirmation {
        if (satisfaction != null && (satisfaction < 1 || satisfaction > 5)) {
            throw new IllegalArgumentException("satisfaction is 1 to 5");
        }
    }
}
