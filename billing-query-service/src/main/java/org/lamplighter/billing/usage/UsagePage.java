package org.lamplighter.billing.usage;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some steps of an account's use.
 *
 * @param items what was used, in order of time
 * @param gaps the times among them of which nothing is known
 * @param next the cursor of the page after; absent when there is none
 * @param dataAsOf up to when anything is known of the account, by its intervals or its bills
 */
public record UsagePage(
        List<Used> items,
        List<Span> gaps,
        @Nullable LocalDateTime next,
        @Nullable LocalDateTime dataAsOf) {

    public UsagePage {
        items = List.copyOf(items);
        gaps = List.copyOf(gaps);
    }
}
