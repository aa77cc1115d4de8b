package org.lamplighter.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** The order in which readings come changes nothing. */
class ReadingOrderTest {

    @Provide
    Arbitrary<Tuple2<List<Reading>, List<Reading>>> readingsTwice() {
        return Arbitraries.integers()
                .between(0, 900)
                .list()
                .ofMinSize(2)
                .ofMaxSize(13)
                .flatMap(used -> {
                    List<Reading> inOrder = new ArrayList<>();
                    long stand = 500;
                    for (int i = 0; i < used.size(); i++) {
                        stand += used.get(i);
                        inOrder.add(Readings.reading(
                                LocalDate.of(2026, 1, 1).plusMonths(i).toString(), stand));
                    }
                    return Arbitraries.shuffle(inOrder).map(shuffled -> Tuple.of(inOrder, shuffled));
                });
    }

    @Property(tries = 200)
    void readingsThatComeTogetherMakeOneYearInAnyOrder(
            @ForAll("readingsTwice") Tuple2<List<Reading>, List<Reading>> readings) {
        assertThat(Readings.year(Readings.JIANGSU, readings.get2()))
                .isEqualTo(Readings.year(Readings.JIANGSU, readings.get1()));
    }

    @Property(tries = 200)
    void readingsThatComeOneByOneInAnyOrderMakeTheSameBills(
            @ForAll("readingsTwice") Tuple2<List<Reading>, List<Reading>> readings) {
        BillingYear together = Readings.year(Readings.JIANGSU, readings.get1());

        BillingYear oneByOne = BillingYear.empty(Readings.ACCOUNT, 2026);
        for (Reading reading : readings.get2()) {
            oneByOne =
                    Readings.add(oneByOne, Readings.JIANGSU, List.of(reading)).year();
        }

        assertThat(oneByOne.readings()).isEqualTo(together.readings());
        assertThat(oneByOne.bills().keySet()).isEqualTo(together.bills().keySet());
        List<Bill> others = List.copyOf(together.bills().values());
        int i = 0;
        for (Bill bill : oneByOne.bills().values()) {
            assertThat(bill.saysTheSameAs(others.get(i++)))
                    .as("bill of %s, revision %d", bill.month(), bill.revision())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void aPeriodReadMoreOftenCostsTheSameInAllBeforeRounding(
            @ForAll("readingsTwice") Tuple2<List<Reading>, List<Reading>> readings) {
        List<Reading> all = readings.get1();
        BillingYear often = Readings.year(Readings.JIANGSU, all);
        BillingYear once = Readings.year(Readings.JIANGSU, all.getFirst(), all.getLast());

        assertThat(exact(often)).isEqualTo(exact(once));
    }

    private static org.lamplighter.billing.rating.Money exact(BillingYear year) {
        return year.bills().values().stream()
                .flatMap(bill -> bill.lines().stream())
                .map(org.lamplighter.billing.rating.BillLine::exact)
                .reduce(org.lamplighter.billing.rating.Money.ZERO, org.lamplighter.billing.rating.Money::plus);
    }
}
