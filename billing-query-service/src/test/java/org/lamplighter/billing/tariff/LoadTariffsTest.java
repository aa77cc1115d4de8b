package org.lamplighter.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.RejectedException;

class LoadTariffsTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    private final Desk desk = new Desk("A 2020-01-01 - 0.5");

    @Test
    void aVersionTakesThePlaceOfTheOneThatStandsOpen() {
        TariffPlan plan = desk.load.load("ed", "B 2026-12-01 - 0.6");

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.isNew()).isTrue();
            assertThat(step.ends()).containsExactly("A");
        });
        assertThat(desk.on(NOVEMBER)).isEqualTo("A");
        assertThat(desk.on(DECEMBER)).isEqualTo("B");
    }

    @Test
    void aPlanChangesNothing() {
        assertThat(desk.load.plan("B 2026-12-01 - 0.6").steps()).hasSize(1);

        assertThat(desk.on(DECEMBER)).isEqualTo("A");
        assertThat(desk.published.entries()).hasSize(1);
    }

    @Test
    void sentAgainItIsTheSameAndWithOtherContentItIsRefused() {
        desk.load.load("ed", "B 2026-12-01 - 0.6");

        assertThat(desk.load.load("ed", "B 2026-12-01 - 0.6").steps().getFirst().isNew())
                .isFalse();
        assertRefused(() -> desk.load.load("ed", "B 2026-12-01 - 0.7"), "tariff-version-known");
        assertRefused(() -> desk.load.load("ed", "A 2020-01-01 - 0.7"), "tariff-version-known");
    }

    @Test
    void daysThatBillsWereRatedOnCannotBeTaken() {
        desk.use.billed("A", NOVEMBER);

        assertRefused(() -> desk.load.plan("B 2026-11-30 - 0.6"), "tariff-days-billed");
        desk.load.load("ed", "B 2026-12-01 - 0.6");
        assertThat(desk.on(DECEMBER)).isEqualTo("B");
    }

    @Test
    void whoRatesByWhatWasEndedMeanwhileIsToldToRateAgain() {
        desk.load.load("ed", "B 2026-12-01 - 0.6");

        assertThatThrownBy(() -> desk.use.billed("A", DECEMBER)).isInstanceOf(ContendedException.class);
        desk.use.billed("A", NOVEMBER);
        desk.use.billed("B", DECEMBER);
    }

    @Test
    void onlyWhatNothingWasRatedByIsTakenBackAndWhatItEndedStandsOpenAgain() {
        desk.load.load("ed", "B 2026-12-01 - 0.6");
        desk.load.load("ed", "C 2027-01-01 - 0.7");

        assertRefused(() -> desk.load.withdraw("ed", "B"), "tariff-succeeded");
        assertRefused(() -> desk.load.withdraw("ed", "A"), "not-found");
        desk.load.withdraw("ed", "C");
        assertThat(desk.on(LocalDate.of(2027, 1, 1))).isEqualTo("B");
        desk.use.billed("B", DECEMBER);
        assertRefused(() -> desk.load.withdraw("ed", "B"), "tariff-used");
        assertRefused(() -> desk.load.withdraw("ed", "C"), "not-found");
        desk.load.load("ed", "C 2027-01-01 - 0.8");
        assertThat(desk.on(LocalDate.of(2027, 1, 1)))
                .as("sent anew, with other prices")
                .isEqualTo("C");
    }

    @Test
    void daysOfAVersionThatDoesNotStandOpenAreTaken() {
        desk.load.load("ed", "B 2026-12-01 2026-12-31 0.6");

        assertRefused(() -> desk.load.plan("C 2026-12-15 - 0.6"), "tariff-days-taken");
        assertRefused(() -> desk.load.plan("C 2019-01-01 - 0.6"), "tariff-days-taken");
        assertThat(desk.on(LocalDate.of(2027, 1, 1))).isNull();
    }

    @Test
    void anotherInstanceRatesByItFromItsNextRenewalAndCannotBillByWhatWasEnded() {
        Desk other = desk.other("A 2020-01-01 - 0.5");
        desk.load.load("ed", "B 2026-12-01 - 0.6");

        assertThat(other.on(DECEMBER)).as("it has not heard yet").isEqualTo("A");
        assertThatThrownBy(() -> other.use.billed("A", DECEMBER)).isInstanceOf(ContendedException.class);
        assertThat(other.on(DECEMBER)).as("it has asked").isEqualTo("B");
        desk.load.withdraw("ed", "B");
        other.published.renew();
        assertThat(other.on(DECEMBER)).isEqualTo("A");
    }

    /** What somebody does with the version of a month. */
    record Step(Deed deed, int version, int price) {}

    enum Deed {
        LOAD,
        WITHDRAW,
        BILL
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 500)
    void whatABillWasRatedByHoldsOnThatDayForEver(@ForAll("stories") List<Step> story) {
        Desk any = new Desk("A 2020-01-01 - 0.5");
        Map<LocalDate, String> billed = new TreeMap<>();
        for (Step step : story) {
            LocalDate day = LocalDate.of(2027, step.version(), 1);
            try {
                switch (step.deed()) {
                    case LOAD -> any.load.load("ed", "V%d %s - 0.%d".formatted(step.version(), day, step.price()));
                    case WITHDRAW -> any.load.withdraw("ed", "V" + step.version());
                    case BILL -> {
                        String by = any.on(day.plusDays(14));
                        assertThat(by).isNotNull();
                        any.use.billed(by, day.plusDays(14));
                        billed.put(
                                day.plusDays(14),
                                by + any.tariffs.byId(by).orElseThrow().options());
                    }
                }
            } catch (RejectedException refused) {
                // What may not be done is not done; the next step goes on.
            }
            billed.forEach((on, by) -> assertThat(any.on(on)
                            + any.tariffs
                                    .byId(String.valueOf(any.on(on)))
                                    .orElseThrow()
                                    .options())
                    .as(on + " after " + step)
                    .isEqualTo(by));
        }
    }

    private static void assertRefused(ThrowingCallable deed, String code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection().code()).isEqualTo(code));
    }
}
