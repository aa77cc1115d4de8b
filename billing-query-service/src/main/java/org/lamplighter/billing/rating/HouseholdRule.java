package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.List;

/** What a large household gets (一户多人口). The rule with the most people that a household reaches applies, alone. */
public sealed interface HouseholdRule {

    /** People from which on it applies. */
    int peopleFrom();

    /** First day it is in force. */
    LocalDate since();

    /**
     * Every limit is lifted.
     *
     * @param perMonth by so much for each month counted
     */
    record Addition(int peopleFrom, LocalDate since, KilowattHours perMonth) implements HouseholdRule {}

    /**
     * Other limits apply.
     *
     * @param upTo the limits of one cycle
     */
    record Replacement(int peopleFrom, LocalDate since, List<KilowattHours> upTo) implements HouseholdRule {
        public Replacement {
            upTo = List.copyOf(upTo);
        }
    }
}
