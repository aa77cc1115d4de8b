package org.lamplighter.billing.usage.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.BasicCharge.ByContractDemand;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.Derivation.OfPowerFactor;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PowerFactorStandard;
import org.lamplighter.billing.usage.Demand;
import org.lamplighter.billing.usage.DemandCurve;
import org.lamplighter.billing.usage.IntervalQuality;

/**
 * The demand of a month.
 *
 * @param accountNumber the account
 * @param month the month
 * @param items mean power of each interval that is known, in order of time
 * @param gaps times of which nothing is known
 * @param highest the highest of them
 * @param contract the contract beside it, where the basic charge is counted by it
 * @param billed what was billed for demand and power factor, once the bill is made
 */
record DemandCurveView(
        String accountNumber,
        YearMonth month,
        List<Power> items,
        List<UsageView.Gap> gaps,
        @Nullable Power highest,
        @Nullable Contract contract,
        @Nullable Billed billed) {

    /** Mean power of an interval in kW; its length tells how fine the meter counts. */
    record Power(OffsetDateTime from, int minutes, String kw, IntervalQuality quality) {

        static Power of(Demand demand) {
            return new Power(
                    Times.of(demand.span().from()),
                    (int) Duration.between(demand.span().from(), demand.span().to())
                            .toMinutes(),
                    demand.power().toString(),
                    demand.quality());
        }
    }

    /**
     * A contract's demand.
     *
     * @param contractKw agreed on
     * @param toleratedKw 105 % of it; what is above is billed at double
     * @param excessKw what the highest of the curve has above that
     * @param intervalsAbove how many intervals were above that
     */
    record Contract(String contractKw, String toleratedKw, String excessKw, long intervalsAbove) {

        static @Nullable Contract of(DemandCurve curve) {
            ByContractDemand contract = curve.contract();
            if (contract == null) {
                return null;
            }
            Kilowatts highest =
                    curve.highest() == null ? Kilowatts.ZERO : curve.highest().power();
            return new Contract(
                    contract.contract().toString(),
                    contract.tolerated().toString(),
                    contract.excess(highest).toString(),
                    curve.above());
        }
    }

    /**
     * What the bill says; yuan.
     *
     * @param meteredDemandKw the highest demand as the meter counted it, which is what is billed
     * @param demandCost for demand
     * @param aboveContractCost of that, for what was above 105 % of the contract
     * @param powerFactor what was kept and what it cost
     */
    record Billed(
            @Nullable String meteredDemandKw,
            String demandCost,
            String aboveContractCost,
            @Nullable Factor powerFactor) {

        static @Nullable Billed of(@Nullable Bill bill) {
            if (bill == null) {
                return null;
            }
            Money above = cost(bill, BillLine.Kind.DEMAND_ABOVE_CONTRACT);
            return new Billed(
                    bill.measured().stream()
                            .map(measured -> measured.closing().demand())
                            .filter(Objects::nonNull)
                            .reduce(Kilowatts::max)
                            .map(Kilowatts::toString)
                            .orElse(null),
                    cost(bill, BillLine.Kind.DEMAND).plus(above).toString(),
                    above.toString(),
                    Factor.of(bill));
        }

        private static Money cost(Bill bill, BillLine.Kind kind) {
            return bill.lines().stream()
                    .filter(line -> line.kind() == kind)
                    .map(BillLine::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** The power factor kept, the one to be kept, per cent that the bill rose by (below zero: fell), and what that came to. */
    record Factor(String kept, PowerFactorStandard standard, String percent, String cost) {

        static @Nullable Factor of(Bill bill) {
            return bill.lines().stream()
                    .map(BillLine::derivation)
                    .filter(OfPowerFactor.class::isInstance)
                    .map(OfPowerFactor.class::cast)
                    .findFirst()
                    .map(of -> new Factor(
                            of.factor().toString(),
                            of.standard(),
                            of.percent().toPlainString(),
                            Billed.cost(bill, BillLine.Kind.POWER_FACTOR).toString()))
                    .orElse(null);
        }
    }

    static DemandCurveView of(String accountNumber, DemandCurve curve) {
        return new DemandCurveView(
                accountNumber,
                curve.month(),
                curve.demands().stream().map(Power::of).toList(),
                curve.gaps().stream().map(UsageView.Gap::of).toList(),
                curve.highest() == null ? null : Power.of(curve.highest()),
                Contract.of(curve),
                Billed.of(curve.bill()));
    }
}
