package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** The dated rules of changes; the newest that holds already counts. */
public record ChangeRules(List<ChangeRule> all) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public ChangeRules {
        all = List.copyOf(all);
    }

    /** Whether a change that is published now is published in time; what is not is published all the same, and marked. */
    boolean isInTime(PlanRevision revision, OutagePlan before, boolean underWay, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        return all.stream()
                .filter(rule -> !rule.effectiveFrom().isAfter(today))
                .max(Comparator.comparing(ChangeRule::effectiveFrom))
                .map(rule -> isInTime(rule, revision, before, underWay, now))
                .orElse(true);
    }

    private static boolean isInTime(
            ChangeRule rule, PlanRevision revision, OutagePlan before, boolean underWay, Instant now) {
        boolean soon = !now.isAfter(revision.decidedAt().plus(rule.publishedWithin()));
        boolean delay = underWay && revision.untilAfter(before).isAfter(before.until());
        return soon && (!delay || !now.isAfter(before.until().minus(rule.delayAhead())));
    }
}
