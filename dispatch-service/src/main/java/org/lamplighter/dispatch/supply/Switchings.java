package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Ids;

/**
 * What crews told that they switched at an account's meter, a fact each, told apart by its request. Outages are read from it, so that they
 * do not depend on the order in which phones came back.
 *
 * <pre>
 * off     off            on      on
 *  |───────────────────────|                 one outage, of the first reason
 * </pre>
 *
 * @param facts oldest first by the crews' clocks; at most {@link #MOST_KEPT}
 */
public record Switchings(List<Switching> facts) {

    static final Switchings NONE = new Switchings(List.of());

    /** An account is stopped a few times in its life. */
    static final int MOST_KEPT = 40;

    private static final String OUTAGE = "OC";

    public Switchings {
        facts = List.copyOf(facts);
    }

    /**
     * One of them.
     *
     * @param requestId what was asked for
     * @param off why supply was stopped; {@code null} when it was given back
     * @param at when, by the crew's clock
     */
    public record Switching(String requestId, @Nullable CommercialKind off, Instant at) {}

    /** With one more, unless it is known. */
    Switchings with(Switching told) {
        if (facts.stream().anyMatch(known -> known.requestId().equals(told.requestId()))) {
            return this;
        }
        List<Switching> more = new ArrayList<>(facts);
        more.add(told);
        more.sort(Comparator.comparing(Switching::at).thenComparing(fact -> fact.off() == null));
        return new Switchings(more.subList(Math.max(0, more.size() - MOST_KEPT), more.size()));
    }

    /** The outages they make, oldest first. */
    public List<CommercialOutage> outages() {
        List<CommercialOutage> outages = new ArrayList<>();
        CommercialOutage open = null;
        for (Switching fact : facts) {
            CommercialKind off = fact.off();
            if (off != null && open == null) {
                open = new CommercialOutage(Ids.derived(OUTAGE, fact.requestId()), off, fact.at(), null);
            } else if (off == null && open != null) {
                outages.add(new CommercialOutage(open.outageId(), open.kind(), open.stoppedAt(), fact.at()));
                open = null;
            }
        }
        if (open != null) {
            outages.add(open);
        }
        return outages;
    }

    /** The one that is not over, if there is one. */
    Optional<CommercialOutage> now() {
        return outages().stream().filter(outage -> outage.givenBackAt() == null).findFirst();
    }
}
