package org.lamplighter.billing.utility.web;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Caller;

/** Which areas of a comparison a desk user sees: editors all, supervisors those they work for. */
final class ComparedAreas {

    private ComparedAreas() {}

    /**
     * Those that are asked for and may be seen.
     *
     * @throws RejectedException not found, when the area asked for is another's
     */
    static Predicate<String> of(Caller caller, @Nullable String asked) {
        boolean all = caller.roles().contains("editor");
        if (asked != null && !all && !caller.worksFor(asked)) {
            throw new RejectedException(Rejection.notFound());
        }
        Set<String> areas = caller.areas();
        return area -> (asked == null || asked.equals(area)) && (all || areas.contains(area));
    }
}
