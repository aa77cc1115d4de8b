package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of an outage before it began.
 *
 * @param from when supply will be interrupted
 * @param until when it will be back
 * @param publishedAt when that was made public
 * @param publishedBy the dispatcher's subject
 * @param lateReason why it was published later than usual, if it was
 * @param affectedAccounts accounts behind its transformer areas at that time
 * @param changes what was changed since, oldest first; the last {@value #MOST_KEPT}
 */
public record OutagePlan(
        Instant from,
        Instant until,
        Instant publishedAt,
        String publishedBy,
        @Nullable String lateReason,
        long affectedAccounts,
        List<PlanChange> changes) {

    private static final int MOST_KEPT = 50;

    public OutagePlan {
        changes = changes == null ? List.of() : List.copyOf(changes); // kept before plans could be changed
    }

    OutagePlan changed(Instant nextFrom, Instant nextUntil, long accounts, PlanChange change) {
        List<PlanChange> longer = new ArrayList<>(changes);
        longer.add(change);
        return new OutagePlan(
                nextFrom,
                nextUntil,
                publishedAt,
                publishedBy,
                lateReason,
                accounts,
                longer.subList(Math.max(0, longer.size() - MOST_KEPT), longer.size()));
    }
}
