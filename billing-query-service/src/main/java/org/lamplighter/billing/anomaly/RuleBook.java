package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Every version of the rules. */
public final class RuleBook {

    private final List<AnomalyRules> versions;

    /**
     * Of some versions.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RuleBook(List<AnomalyRules> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there are rules");
        }
        this.versions = versions.stream()
                .sorted(Comparator.comparing(AnomalyRules::effectiveFrom))
                .toList();
    }

    /** Those in force on a day; the first ones for days before them. */
    AnomalyRules on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst()
                .orElse(versions.getFirst());
    }
}
