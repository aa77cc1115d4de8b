package org.lamplighter.dispatch.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.kit.aggregate.Rejection;

/** The dated rules of notice; the newest that holds already counts. */
public record NoticeRules(List<NoticeRule> all) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public NoticeRules {
        all = List.copyOf(all);
    }

    /** What speaks against publishing it now. A kind without a rule is none that is announced. */
    Optional<Rejection> against(OutageKind kind, Instant from, @Nullable String lateReason, Instant now) {
        Optional<NoticeRule> rule = at(kind, now);
        if (rule.isEmpty()) {
            return Optional.of(Rejection.invalid("outage-kind-not-announced", kind.name()));
        }
        Duration notice = Duration.between(now, from);
        if (notice.compareTo(rule.get().atLeast()) < 0) {
            return Optional.of(Rejection.invalid(
                    "outage-notice-too-short", rule.get().atLeast().toHours()));
        }
        return notice.compareTo(rule.get().usual()) < 0 && lateReason == null
                ? Optional.of(Rejection.invalid(
                        "outage-notice-reason-missing", rule.get().usual().toHours()))
                : Optional.empty();
    }

    private Optional<NoticeRule> at(OutageKind kind, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        return all.stream()
                .filter(rule -> rule.kind() == kind && !rule.effectiveFrom().isAfter(today))
                .max(Comparator.comparing(NoticeRule::effectiveFrom));
    }
}
