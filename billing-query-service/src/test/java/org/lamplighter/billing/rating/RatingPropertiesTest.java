package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every tariff, household and use. */
class RatingPropertiesTest {

    private static final Money A_FEN = Money.of("0.01");
    private static final Rating RATING = new Rating(Published.TARIFFS);

    /** A month to be rated. */
    record Case(Terms terms, YearMonth month, KilowattHours usedBefore, Map<PricePeriod, KilowattHours> energy) {

        RatedBill rate() {
            return rate(usedBefore, energy);
        }

        RatedBill rate(KilowattHours before, Map<PricePeriod, KilowattHours> used) {
            LocalDate from = month.atDay(1);
            return RATING.rate(terms, List.of(month), before, new Usage(from, from.plusMonths(1), used));
        }

        boolean spreadsInProportion() {
            PriceStructure structure = RATING.tariff(terms, month.atDay(1)).structure(terms.option());
            return structure instanceof PriceStructure.FullTable
                    && structure.periods().size() > 1;
        }
    }

    @Provide
    Arbitrary<Case> billings() {
        Arbitrary<Terms> terms = Arbitraries.of(Published.TARIFFS.all().stream()
                        .filter(tariff -> tariff.customerClass() == CustomerClass.RESIDENTIAL)
                        .toList())
                .flatMap(tariff -> Combinators.combine(
                                Arbitraries.of(tariff.options().keySet()),
                                Arbitraries.integers().between(1, 8),
                                Arbitraries.of(true, false))
                        .as((option, people, lowIncome) ->
                                new Terms(tariff.region().code(), tariff.customerClass(), option, people, lowIncome)));
        Arbitrary<YearMonth> months = Arbitraries.integers()
                .between(0, 23)
                .map(i -> YearMonth.of(2025, 1).plusMonths(i));
        return Combinators.combine(terms, months, energies(6000), energies(3000), energies(3000), energies(3000))
                .as((chosen, month, before, first, second, third) ->
                        new Case(chosen, month, before, periods(chosen, month, List.of(first, second, third))));
    }

    @Provide
    Arbitrary<KilowattHours> more() {
        return energies(2000);
    }

    private static Arbitrary<KilowattHours> energies(int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(2)
                .map(KilowattHours::new);
    }

    private static Map<PricePeriod, KilowattHours> periods(Terms terms, YearMonth month, List<KilowattHours> energies) {
        Map<PricePeriod, KilowattHours> used = new EnumMap<>(PricePeriod.class);
        int i = 0;
        for (PricePeriod period :
                RATING.tariff(terms, month.atDay(1)).structure(terms.option()).periods()) {
            used.put(period, energies.get(i++));
        }
        return used;
    }

    @Property
    void linesSumToTheTotalToTheFen(@ForAll("billings") Case billing) {
        RatedBill bill = billing.rate();

        Money sum = bill.lines().map(BillLine::amount).reduce(Money.ZERO, Money::plus);
        assertThat(bill.total()).isEqualTo(sum);
        assertThat(bill.total().value().scale()).isLessThanOrEqualTo(2);
        assertThat(bill.lines())
                .allSatisfy(
                        line -> assertThat(line.amount()).isEqualTo(line.exact().rounded()));
    }

    @Property
    void everyKilowattHourIsPricedOnceAndClimbsTheTiersOnce(@ForAll("billings") Case billing) {
        RatedBill bill = billing.rate();

        KilowattHours priced = bill.lines()
                .filter(line -> line.kind() == BillLine.Kind.ENERGY || line.kind() == BillLine.Kind.FREE_UNITS)
                .map(BillLine::energy)
                .reduce(KilowattHours.ZERO, KilowattHours::plus);
        KilowattHours used = billing.energy().values().stream().reduce(KilowattHours.ZERO, KilowattHours::plus);
        assertThat(priced).isEqualTo(used);
        assertThat(bill.usedAfter()).isLessThanOrEqualTo(billing.usedBefore().plus(used));
    }

    @Property
    void usingMoreNeverCostsLess(@ForAll("billings") Case billing, @ForAll("more") KilowattHours more) {
        for (PricePeriod period : billing.energy().keySet()) {
            Map<PricePeriod, KilowattHours> larger = new EnumMap<>(billing.energy());
            larger.merge(period, more, KilowattHours::plus);

            // Free units and shares of tiers are cut to 0.01 kWh, which can move a fen between lines.
            assertThat(billing.rate(billing.usedBefore(), larger).exact().plus(A_FEN))
                    .isGreaterThanOrEqualTo(billing.rate().exact());
        }
    }

    @Property
    void aSplitPeriodCostsWhatTheWholeDoesBeforeRounding(
            @ForAll("billings") Case any, @ForAll("more") KilowattHours energyOfSecond) {
        Case billing = withoutAllowance(any);
        // There the mix of periods differs between the parts, and each part is spread by its own.
        Assume.that(!billing.spreadsInProportion());
        Map<PricePeriod, KilowattHours> second = new EnumMap<>(PricePeriod.class);
        billing.energy().keySet().forEach(period -> second.put(period, energyOfSecond));
        Map<PricePeriod, KilowattHours> whole = new EnumMap<>(billing.energy());
        second.forEach((period, energy) -> whole.merge(period, energy, KilowattHours::plus));

        RatedBill firstBill = billing.rate();
        RatedBill secondBill = billing.rate(firstBill.usedAfter(), second);

        RatedBill undivided = billing.rate(billing.usedBefore(), whole);
        assertThat(firstBill.exact().plus(secondBill.exact())).isEqualTo(undivided.exact());
        assertThat(secondBill.usedAfter()).isEqualTo(undivided.usedAfter());
    }

    @Property
    void readingsInAnyOrderAreOneBill(
            @ForAll("billings") Case billing, @ForAll("cuts") List<Integer> cuts, @ForAll Random random) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = billing.month().atDay(1);
        for (int day : cuts) {
            stretches.add(stretch(billing, from, billing.month().atDay(day)));
            from = billing.month().atDay(day);
        }
        stretches.add(stretch(billing, from, billing.month().plusMonths(1).atDay(1)));
        List<Stretch> shuffled = new ArrayList<>(stretches);
        Collections.shuffle(shuffled, random);

        RatedBill inOrder = rate(stretches, billing);
        assertThat(rate(shuffled, billing)).isEqualTo(inOrder);
        assertThat(inOrder).isEqualTo(whole(stretches, billing));
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers()
                .between(2, 28)
                .list()
                .uniqueElements()
                .ofMaxSize(5)
                .map(days -> days.stream().sorted().toList());
    }

    private static Stretch stretch(Case billing, LocalDate from, LocalDate to) {
        return new Stretch(billing.terms(), new Usage(from, to, billing.energy()));
    }

    private static RatedBill rate(List<Stretch> stretches, Case billing) {
        return RATING.rate(new Billing(stretches, List.of(billing.month()), billing.usedBefore()));
    }

    private static RatedBill whole(List<Stretch> stretches, Case billing) {
        Usage sum = stretches.stream().map(Stretch::usage).reduce(Usage::plus).orElseThrow();
        return RATING.rate(billing.terms(), List.of(billing.month()), billing.usedBefore(), sum);
    }

    @Property
    void tiersNeverTakeMoreThanTheyHold(@ForAll("billings") Case billing) {
        RatedPart part = billing.rate().parts().getFirst();
        KilowattHours from = KilowattHours.ZERO;
        int tier = 1;
        for (KilowattHours end : part.tierEnds()) {
            int present = tier++;
            KilowattHours inTier = part.lines().stream()
                    .filter(line -> Integer.valueOf(present).equals(line.tier()))
                    .map(BillLine::energy)
                    .reduce(KilowattHours.ZERO, KilowattHours::plus);
            assertThat(inTier).isLessThanOrEqualTo(end.minus(from));
            from = end;
        }
    }

    private static Case withoutAllowance(Case billing) {
        Terms terms = billing.terms();
        return new Case(
                new Terms(terms.regionCode(), terms.customerClass(), terms.option(), terms.people(), false),
                billing.month(),
                billing.usedBefore(),
                billing.energy());
    }
}
