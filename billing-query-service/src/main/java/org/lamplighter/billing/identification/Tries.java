package org.lamplighter.billing.identification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries that are not known to have been right, oldest first. A try counts as wrong from its beginning, so that tries made
 * at once cannot outrun the limit; one that proves right is taken back.
 *
 * @param wrong when they were made
 */
public record Tries(List<Instant> wrong) {

    static final Tries NONE = new Tries(List.of());

    public Tries {
        wrong = List.copyOf(wrong);
    }

    /** Until when there are no more tries, if that is so now. */
    Optional<Instant> lockedUntil(TryLimit limit, Instant now) {
        List<Instant> counted = counted(limit, now);
        if (counted.size() < limit.most()) {
            return Optional.empty();
        }
        Instant until = counted.getLast().plus(limit.lock());
        return now.isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    Tries with(TryLimit limit, Instant now) {
        List<Instant> counted = new ArrayList<>(counted(limit, now));
        if (counted.size() >= limit.most()) {
            counted.clear(); // The lock has run out: the tries begin anew.
        }
        counted.add(now);
        return new Tries(counted);
    }

    Tries without(Instant right) {
        List<Instant> left = new ArrayList<>(wrong);
        left.remove(right);
        return new Tries(left);
    }

    private List<Instant> counted(TryLimit limit, Instant now) {
        Instant from = wrong.size() < limit.most() ? now.minus(limit.within()) : Instant.MIN;
        return wrong.stream().filter(at -> at.isAfter(from)).toList();
    }
}
