package org.lamplighter.billing.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Terms;

/**
 * The bill of a month (电费账单) with all that it is made from.
 *
 * @param month the month
 * @param months the months it covers: more than one when a reading was missed
 * @param terms what of the account decided its price
 * @param measured what the meters counted
 * @param parts the rated stretches with their lines
 * @param total the sum of the lines, to the fen
 * @param revision 1, counted up when corrected readings changed it
 * @param ratedAt when it was made or changed
 */
public record Bill(
        YearMonth month,
        List<YearMonth> months,
        Terms terms,
        List<Measured> measured,
        List<RatedPart> parts,
        Money total,
        int revision,
        Instant ratedAt) {

    public Bill {
        months = List.copyOf(months);
        measured = List.copyOf(measured);
        parts = List.copyOf(parts);
    }

    /** First day. */
    public LocalDate from() {
        return measured.stream()
                .map(m -> m.opening().on())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Day after the last. */
    public LocalDate to() {
        return measured.stream()
                .map(m -> m.closing().on())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day on which the reading is due that closes the next bill (抄表例日): a month after the one that closed this. */
    public LocalDate nextReadingOn() {
        return to().plusMonths(1);
    }

    public KilowattHours used() {
        return parts.stream().map(part -> part.usage().total()).reduce(KilowattHours.ZERO, KilowattHours::plus);
    }

    /** Counted in the tiers' cycle with it. */
    public KilowattHours usedAfter() {
        return parts.getLast().usedAfter();
    }

    /** Whether a reading it is made from was estimated. */
    public boolean isEstimated() {
        return measured.stream()
                .anyMatch(m -> m.opening().quality() == ReadingQuality.ESTIMATED
                        || m.closing().quality() == ReadingQuality.ESTIMATED);
    }

    public List<BillLine> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }

    /** The same bill but for when it was made. */
    boolean saysTheSameAs(Bill other) {
        return month.equals(other.month)
                && months.equals(other.months)
                && terms.equals(other.terms)
                && measured.equals(other.measured)
                && parts.equals(other.parts);
    }
}
