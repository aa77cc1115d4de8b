package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that cannot be right.
 *
 * @param kind what
 * @param about which of that kind it is: a month, or a meter and a day
 * @param on the day that it tells of
 * @param evidence what it rests on, a line each, without personal data
 */
record Finding(AnomalyKind kind, String about, LocalDate on, List<String> evidence) {
    Finding {
        evidence = List.copyOf(evidence);
    }

    /** Whether it is worth a crew's way: what is long past is not looked at any more. */
    boolean isFresh(AnomalyRules rules, LocalDate today) {
        return !on.plusDays(rules.lookBackDays()).isBefore(today);
    }
}
