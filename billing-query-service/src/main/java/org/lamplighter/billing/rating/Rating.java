package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lamplighter.billing.rating.BillLine.Kind;

/**
 * Prices what was used by tariffs: energy by tier and period, then what a commercial customer pays beside it, then the
 * adjustment by the power factor of all of it.
 */
public final class Rating {

    private final Pieces pieces;

    public Rating(Tariffs tariffs) {
        this.pieces = new Pieces(tariffs);
    }

    /**
     * Rates a period of one set of terms.
     *
     * @param terms what of the account decides its price
     * @param months the months billed: one, or more when a reading was missed
     * @param usedBefore kWh counted in the tiers' cycle before this period; always zero at the start of a cycle
     * @param usage what was used
     * @throws NoTariffException when no version holds on one of the days
     */
    public RatedBill rate(Terms terms, List<YearMonth> months, KilowattHours usedBefore, Usage usage) {
        return rate(new Billing(List.of(new Stretch(terms, usage)), months, usedBefore));
    }

    /**
     * Rates a bill. Tiers are counted on from stretch to stretch; the limits of a stretch are those of its own terms.
     *
     * @throws NoTariffException when no version holds on one of the days
     * @throws IllegalArgumentException when the tariff has no price for something, a demand to be charged was not measured, or
     *     different terms hold on one day
     */
    public RatedBill rate(Billing billing) {
        List<RatedPart> parts = new ArrayList<>();
        KilowattHours counted = billing.usedBefore();
        KilowattHours given = KilowattHours.ZERO;
        for (Pieces.Run run : pieces.of(billing.stretches())) {
            for (Pieces.Piece piece : run.pieces()) {
                List<BillLine> lines = new ArrayList<>();
                EnergyLines energy = new EnergyLines(run.terms(), piece, lines);
                KilowattHours free = energy.free(billing.months(), given);
                List<KilowattHours> ends = energy.tierEnds(billing.months());
                energy.add(ends, counted, free);
                new CommercialLines(run.terms(), piece, lines).add(run);
                adjust(run, piece, lines);
                RatedPart part = new RatedPart(piece.usage(), piece.tariff().id(), ends, counted, lines);
                parts.add(part);
                given = given.plus(free);
                counted = part.usedAfter();
            }
        }
        return new RatedBill(parts);
    }

    /** The cycle in which the energy of these terms is counted. */
    public TierCycle cycle(Terms terms, LocalDate day) {
        return tariff(terms, day).tiers().cycle();
    }

    /** The version that holds. */
    public Tariff tariff(Terms terms, LocalDate day) {
        return pieces.tariff(terms, day);
    }

    /** The month's power factor is one; each part's lines are adjusted by it. */
    private static void adjust(Pieces.Run run, Pieces.Piece piece, List<BillLine> lines) {
        Connection connection = run.terms().connection();
        PowerFactorStandard standard = connection == null ? null : connection.standard();
        if (standard == null || run.reactive() == null) {
            return;
        }
        PowerFactor factor = PowerFactor.of(run.active(), run.reactive());
        BigDecimal percent = standard.percent(factor);
        Money base = base(piece.tariff().charges(), lines);
        lines.add(BillLine.of(Kind.POWER_FACTOR, new Derivation.OfPowerFactor(base, percent, factor, standard)));
    }

    /** All lines; without what they hold of government funds unless the tariff says that funds are adjusted, too. */
    private static Money base(Charges charges, List<BillLine> lines) {
        Money sum = Money.ZERO;
        KilowattHours energy = KilowattHours.ZERO;
        for (BillLine line : lines) {
            sum = sum.plus(line.amount());
            if (line.kind() == Kind.ENERGY || line.kind() == Kind.LOSS) {
                energy = energy.plus(line.energy());
            }
        }
        return charges.fundsBearPowerFactor()
                ? sum
                : sum.minus(charges.funds().times(energy).rounded());
    }
}
