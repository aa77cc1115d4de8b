package org.lamplighter.billing.usage;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the gaps of steps that follow each other. What comes after all that is known is not missing yet. */
final class Gaps {

    private Gaps() {}

    static List<Span> of(List<Used> steps, @Nullable LocalDateTime known) {
        List<Span> gaps = new ArrayList<>();
        for (Used used : steps) {
            for (Span gap : used.gaps()) {
                if (known != null && gap.from().isBefore(known)) {
                    add(gaps, new Span(gap.from(), gap.to().isAfter(known) ? known : gap.to()));
                }
            }
        }
        return gaps;
    }

    private static void add(List<Span> gaps, Span gap) {
        if (!gaps.isEmpty() && gaps.getLast().to().equals(gap.from())) {
            gaps.set(gaps.size() - 1, new Span(gaps.getLast().from(), gap.to()));
        } else {
            gaps.add(gap);
        }
    }
}
