package org.lamplighter.billing.rating;

import java.util.List;
import java.util.stream.Stream;

/**
 * A period that was rated.
 *
 * @param parts its stretches in order of time; one, unless a tariff or a season changed inside
 */
public record RatedBill(List<RatedPart> parts) {
    public RatedBill {
        parts = List.copyOf(parts);
    }

    public Stream<BillLine> lines() {
        return parts.stream().flatMap(part -> part.lines().stream());
    }

    /** The sum of the lines' amounts, to the fen. */
    public Money total() {
        return lines().map(BillLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The sum before any rounding. */
    public Money exact() {
        return lines().map(BillLine::exact).reduce(Money.ZERO, Money::plus);
    }

    /** Counted in the cycle of the tiers after it. */
    public KilowattHours usedAfter() {
        return parts.getLast().usedAfter();
    }
}
