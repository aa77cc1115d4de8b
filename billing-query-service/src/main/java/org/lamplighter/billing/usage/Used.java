package org.lamplighter.billing.usage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What was used in a step of time.
 *
 * @param span when
 * @param basis what it is known by
 * @param energy what is known of it; absent where nothing is
 * @param byPeriod the same by the tariff's periods, where they are known
 * @param estimated whether a part of it was filled in or is in doubt
 * @param gaps the times in it of which nothing is known
 */
public record Used(
        Span span,
        Basis basis,
        @Nullable KilowattHours energy,
        Map<PricePeriod, KilowattHours> byPeriod,
        boolean estimated,
        List<Span> gaps) {

    public Used {
        byPeriod = Map.copyOf(byPeriod);
        gaps = List.copyOf(gaps);
    }

    static Used unknown(Span span) {
        return new Used(span, Basis.NONE, null, Map.of(), false, List.of(span));
    }

    /** Whether all of it is known. */
    public boolean isComplete() {
        return energy != null && gaps.isEmpty();
    }
}
