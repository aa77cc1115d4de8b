package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for every row of the Hubei table, whatever is metered. */
class CommercialPropertiesTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate FIRST = JANUARY.atDay(1);
    private static final LocalDate END = FIRST.plusMonths(1);
    private static final Money A_FEN = Money.of("0.01");
    private static final Money A_SHARE_IS_CUT = Money.of("0.0000001");
    private static final Rating RATING = new Rating(Published.TARIFFS);

    /** A month of a commercial customer. */
    record Month(
            Tariff tariff,
            Map<PricePeriod, KilowattHours> energy,
            @Nullable BasicCharge basic,
            Kilowatts demand,
            @Nullable PowerFactorStandard standard,
            KilovarHours reactive,
            KilowattHours loss) {

        Terms terms(@Nullable PowerFactorStandard kept) {
            return Terms.commercial(
                    tariff.region().code(),
                    tariff.customerClass(),
                    PriceOption.TIME_OF_USE,
                    new Connection(VoltageLevel.valueOf(String.valueOf(tariff.voltage())), basic, kept, loss));
        }

        RatedBill rate(@Nullable PowerFactorStandard kept, Map<PricePeriod, KilowattHours> used) {
            return CommercialPropertiesTest.rate(
                    List.of(new Stretch(terms(kept), new Usage(FIRST, END, used), reactive, demand)));
        }

        RatedBill rate() {
            return rate(standard, energy);
        }
    }

    @Provide
    Arbitrary<Month> months() {
        Arbitrary<Tariff> tariffs = Arbitraries.of(Published.TARIFFS.all().stream()
                .filter(tariff -> tariff.region().code().equals("420000"))
                .toList());
        Arbitrary<BasicCharge> basics = Arbitraries.oneOf(
                figures(5000).map(kva -> new BasicCharge.ByCapacity(new KilovoltAmperes(kva))),
                figures(5000).map(kw -> new BasicCharge.ByContractDemand(new Kilowatts(kw))),
                Arbitraries.just(new BasicCharge.ByMeasuredDemand()));
        Arbitrary<PowerFactorStandard> standards =
                Arbitraries.of(PowerFactorStandard.class).injectNull(0.3);
        return Combinators.combine(
                        tariffs, energies(), basics, figures(6000), standards, figures(300_000), figures(5000))
                .as((tariff, energy, basic, demand, standard, reactive, loss) -> new Month(
                        tariff,
                        energy,
                        tariff.customerClass() == CustomerClass.COMMERCIAL_TWO_PART ? basic : null,
                        new Kilowatts(demand),
                        standard,
                        new KilovarHours(reactive),
                        new KilowattHours(loss)));
    }

    @Provide
    Arbitrary<Map<PricePeriod, KilowattHours>> energies() {
        return figures(100_000).list().ofSize(4).map(figures -> {
            Map<PricePeriod, KilowattHours> energies = new EnumMap<>(PricePeriod.class);
            List<PricePeriod> periods =
                    List.of(PricePeriod.SHARP, PricePeriod.PEAK, PricePeriod.FLAT, PricePeriod.VALLEY);
            for (int i = 0; i < figures.size(); i++) {
                energies.put(periods.get(i), new KilowattHours(figures.get(i)));
            }
            return energies;
        });
    }

    private static Arbitrary<BigDecimal> figures(int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(2);
    }

    @Property
    void linesSumToTheTotalToTheFenAndEachIsItsDerivationRounded(@ForAll("months") Month month) {
        RatedBill bill = month.rate();

        assertThat(bill.total()).isEqualTo(bill.lines().map(BillLine::amount).reduce(Money.ZERO, Money::plus));
        assertThat(bill.lines())
                .allSatisfy(line -> assertThat(line.amount())
                        .isEqualTo(line.derivation().exact().rounded()));
    }

    @Property
    void usingMoreNeverCostsLessWhileThePowerFactorIsLeftOut(
            @ForAll("months") Month month, @ForAll("energies") Map<PricePeriod, KilowattHours> more) {
        Map<PricePeriod, KilowattHours> larger = new EnumMap<>(month.energy());
        more.forEach((period, energy) -> larger.merge(period, energy, KilowattHours::plus));

        assertThat(month.rate(null, larger).total())
                .isGreaterThanOrEqualTo(month.rate(null, month.energy()).total());
    }

    @Property
    void thePowerFactorChangesEverythingButTheFundsByItsPerCent(@ForAll("months") Month month) {
        RatedBill adjusted = month.rate();
        RatedBill plain = month.rate(null, month.energy());
        if (month.standard() == null) {
            assertThat(adjusted.total()).isEqualTo(plain.total());
            return;
        }
        KilowattHours priced = adjusted.parts().getFirst().pricedEnergy();
        Money base = plain.total().minus(UnitPrice.of("0.0452").times(priced).rounded());
        PowerFactor factor = PowerFactor.of(Usage.sum(month.energy()), month.reactive());

        assertThat(adjusted.total().minus(plain.total()))
                .isEqualTo(base.percent(month.standard().percent(factor)).rounded());
    }

    @Property
    void aMonthReadInSeveralStretchesOfAnyOrderIsOneBill(
            @ForAll("months") Month month,
            @ForAll @IntRange(min = 2, max = 31) int second,
            @ForAll("months") Month mix) {
        LocalDate cut = JANUARY.atDay(second);
        List<Stretch> inOrder = List.of(
                new Stretch(
                        month.terms(month.standard()), new Usage(FIRST, cut, month.energy()), month.reactive(), null),
                new Stretch(
                        month.terms(month.standard()),
                        new Usage(cut, END, mix.energy()),
                        mix.reactive(),
                        month.demand()));
        List<Stretch> shuffled = new ArrayList<>(inOrder).reversed();
        Map<PricePeriod, KilowattHours> sum = new EnumMap<>(month.energy());
        mix.energy().forEach((period, energy) -> sum.merge(period, energy, KilowattHours::plus));

        assertThat(rate(shuffled)).isEqualTo(rate(inOrder));
        assertThat(rate(inOrder))
                .isEqualTo(rate(List.of(new Stretch(
                        month.terms(month.standard()),
                        new Usage(FIRST, END, sum),
                        month.reactive().plus(mix.reactive()),
                        month.demand()))));
    }

    @Property
    void aSplitMonthCostsWhatTheWholeDoesBeforeRoundingWhileThePowerFactorIsLeftOut(
            @ForAll("months") Month any, @ForAll @IntRange(min = 2, max = 31) int second, @ForAll("months") Month mix) {
        // Losses are rounded to whole kWh for each bill.
        Month month = new Month(
                any.tariff(), any.energy(), any.basic(), any.demand(), null, any.reactive(), KilowattHours.ZERO);
        LocalDate cut = JANUARY.atDay(second);
        Map<PricePeriod, KilowattHours> sum = new EnumMap<>(month.energy());
        mix.energy().forEach((period, energy) -> sum.merge(period, energy, KilowattHours::plus));

        Money before = rate(List.of(
                        new Stretch(month.terms(null), new Usage(FIRST, cut, month.energy()), null, month.demand())))
                .exact();
        Money after = rate(List.of(
                        new Stretch(month.terms(null), new Usage(cut, END, mix.energy()), null, month.demand())))
                .exact();
        Money whole = month.rate(null, sum).exact();

        assertThat(before.plus(after).minus(whole)).isBetween(Money.ZERO.minus(A_SHARE_IS_CUT), A_SHARE_IS_CUT);
    }

    @Property
    void aHigherDemandNeverCostsLess(@ForAll("months") Month month, @ForAll("months") Month other) {
        Kilowatts low = month.demand().max(other.demand()).equals(month.demand()) ? other.demand() : month.demand();
        Kilowatts high = month.demand().max(other.demand());

        assertThat(demanding(month, high).plus(A_FEN)).isGreaterThanOrEqualTo(demanding(month, low));
    }

    private static Money demanding(Month month, Kilowatts demand) {
        return rate(List.of(new Stretch(month.terms(null), new Usage(FIRST, END, month.energy()), null, demand)))
                .total();
    }

    private static RatedBill rate(List<Stretch> stretches) {
        return RATING.rate(new Billing(stretches, List.of(JANUARY), KilowattHours.ZERO));
    }
}
