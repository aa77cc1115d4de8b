package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;

/**
 * What was used since the last charge, and what that costs, rated like a bill (测算电费). Whole days only.
 *
 * @param from the first day that no charge is for
 * @param to the day after the last that is known; {@code from} when none is
 * @param energy what was used on the days that are known
 * @param cost what it costs, to the fen
 * @param estimated whether a part of it was filled in or is in doubt
 * @param daysMissing days between them that are not known whole, which cost nothing until they are, or are billed
 */
public record UnbilledUse(
        LocalDate from, LocalDate to, KilowattHours energy, Money cost, boolean estimated, int daysMissing) {

    /** Nothing is known yet. */
    public static UnbilledUse none(LocalDate from) {
        return new UnbilledUse(from, from, KilowattHours.ZERO, Money.ZERO, false, 0);
    }
}
