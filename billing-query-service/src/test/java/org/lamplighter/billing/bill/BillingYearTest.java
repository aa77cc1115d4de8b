package org.lamplighter.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.bill.Readings.JIANGSU;
import static org.lamplighter.billing.bill.Readings.add;
import static org.lamplighter.billing.bill.Readings.byPeriod;
import static org.lamplighter.billing.bill.Readings.exchange;
import static org.lamplighter.billing.bill.Readings.reading;
import static org.lamplighter.billing.bill.Readings.terms;
import static org.lamplighter.billing.bill.Readings.year;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.Terms;

class BillingYearTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void aBillGoesFromReadingToReadingAndBelongsToTheMonthItEndsIn() {
        BillingYear year = year(JIANGSU, reading("2026-01-15", 1000), reading("2026-02-15", 1200));

        assertThat(year.bills()).containsOnlyKeys(FEBRUARY);
        assertThat(bill(year, FEBRUARY).used()).isEqualTo(KilowattHours.of(200));
        assertThat(bill(year, FEBRUARY).total()).isEqualTo(Money.of("105.66"));
    }

    @Test
    void januaryOpensWithTheReadingAtTheEndOfDecember() {
        BillingYear year = year(JIANGSU, reading("2026-01-01", 1000), reading("2026-02-01", 1200));

        assertThat(year.bills()).containsOnlyKeys(JANUARY);
    }

    @Test
    void theTiersOfTheYearRunOnFromBillToBill() {
        BillingYear year = year(
                JIANGSU,
                reading("2026-01-01", 0),
                reading("2026-02-01", 2000),
                reading("2026-03-01", 4000),
                reading("2026-04-01", 6000));

        assertThat(bill(year, JANUARY).total()).isEqualTo(Money.of("1056.60"));
        assertThat(bill(year, FEBRUARY).total())
                .as("760 in tier 1, 1240 in tier 2")
                .isEqualTo(Money.of("401.51").plus(Money.of("717.09")));
        assertThat(bill(year, MARCH).total())
                .as("800 in tier 2, 1200 in tier 3")
                .isEqualTo(Money.of("462.64").plus(Money.of("993.96")));
    }

    @Test
    void monthlyTiersBeginAnewWithEachBill() {
        BillingYear year =
                year(terms("110000"), reading("2026-01-01", 0), reading("2026-02-01", 240), reading("2026-03-01", 480));

        assertThat(bill(year, JANUARY).lines()).hasSize(1);
        assertThat(bill(year, FEBRUARY).lines()).hasSize(1);
    }

    @Test
    void aMeterExchangedInsideAPeriodCountsWithTheNewOneIntoOneBill() {
        BillingYear year = year(
                JIANGSU,
                reading("A", "2026-01-01", 9000),
                exchange("A", "2026-01-20", 9120),
                exchange("B", "2026-01-20", 5),
                reading("B", "2026-02-01", 85));

        Bill bill = bill(year, JANUARY);
        assertThat(bill.used()).isEqualTo(KilowattHours.of(200));
        assertThat(bill.measured()).extracting(m -> m.opening().meter()).containsExactly("A", "B");
    }

    @Test
    void anExchangeAloneClosesNoBill() {
        BillingYear year = year(JIANGSU, reading("2026-01-01", 9000), exchange("A", "2026-01-20", 9120));

        assertThat(year.bills()).isEmpty();
    }

    @Test
    void aMissedReadingMakesOneBillOfTwoMonths() {
        BillingYear year = year(JIANGSU, reading("2026-01-01", 0), reading("2026-03-01", 400));

        assertThat(year.bills()).containsOnlyKeys(FEBRUARY);
        assertThat(bill(year, FEBRUARY).months()).containsExactly(JANUARY, FEBRUARY);
    }

    @Test
    void aCorrectedReadingMakesTheLaterBillsAgainAndLeavesTheEarlierOnes() {
        BillingYear before = year(
                JIANGSU,
                reading("2026-01-01", 0),
                reading("2026-02-01", 2700),
                reading("2026-03-01", 2800),
                reading("2026-04-01", 2900));

        BillingYear after =
                add(before, JIANGSU, List.of(reading("2026-03-01", 2850))).year();

        assertThat(bill(after, JANUARY)).isEqualTo(bill(before, JANUARY));
        assertThat(bill(after, FEBRUARY).revision()).isEqualTo(2);
        assertThat(bill(after, FEBRUARY).used()).isEqualTo(KilowattHours.of(150));
        assertThat(bill(after, MARCH).revision()).isEqualTo(2);
        assertThat(bill(after, MARCH).used()).isEqualTo(KilowattHours.of(50));
    }

    @Test
    void theSameReadingsAgainChangeNothing() {
        List<Reading> readings = List.of(reading("2026-01-01", 0), reading("2026-02-01", 100));
        BillingYear before = year(JIANGSU, readings);

        Revision again = add(before, JIANGSU, readings);

        assertThat(again.year()).isEqualTo(before);
        assertThat(again.verdicts().values()).allMatch(ReadingVerdict.Known.class::isInstance);
    }

    @Test
    void aChangedHouseholdCountsForNewBillsOnly() {
        BillingYear before = year(JIANGSU, reading("2026-01-01", 0), reading("2026-02-01", 3000));
        Terms five = new Terms("320000", JIANGSU.customerClass(), JIANGSU.option(), 5, false);

        BillingYear after =
                add(before, five, List.of(reading("2026-03-01", 3100))).year();

        assertThat(bill(after, JANUARY)).isEqualTo(bill(before, JANUARY));
        assertThat(bill(after, FEBRUARY).terms().people()).isEqualTo(5);
        assertThat(bill(after, FEBRUARY).lines())
                .as("3000 were used, tier 1 ends at 3960 now")
                .allMatch(line -> Integer.valueOf(1).equals(line.tier()));
    }

    @Test
    void aReadingThatRunsBackwardsIsRefusedAndTheRestStays() {
        BillingYear before = year(JIANGSU, reading("2026-01-01", 100), reading("2026-02-01", 200));

        Revision revision = add(before, JIANGSU, List.of(reading("2026-03-01", 150), reading("2026-01-15", 250)));

        assertThat(revision.year()).isEqualTo(before);
        assertThat(revision.verdicts().values())
                .extracting(verdict -> ((ReadingVerdict.Refused) verdict).code())
                .containsExactlyInAnyOrder("reading-below-earlier", "reading-above-later");
    }

    @Test
    void anAccountThatComesToTimeOfUseIsSingleRatedUntilBothReadingsTellPeriods() {
        Terms timeOfUse = JIANGSU.with(PriceOption.TIME_OF_USE);
        BillingYear year = year(
                timeOfUse, reading("2026-01-01", 0), byPeriod("2026-02-01", 60, 40), byPeriod("2026-03-01", 120, 80));

        assertThat(bill(year, JANUARY).terms().option()).isEqualTo(PriceOption.SINGLE_RATE);
        assertThat(bill(year, FEBRUARY).terms().option()).isEqualTo(PriceOption.TIME_OF_USE);
        assertThat(bill(year, FEBRUARY).lines()).hasSize(2);
    }

    private static Bill bill(BillingYear year, YearMonth month) {
        Bill bill = year.bills().get(month);
        if (bill == null) {
            throw new AssertionError(
                    "no bill of " + month + " but of " + year.bills().keySet());
        }
        return bill;
    }
}
