package org.lamplighter.billing.utility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

class MonthTotalsTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
    private static final AccountNumber FIRST = new AccountNumber("3200000001");

    private static Comparison chunk(boolean last) {
        return new Comparison(
                List.of(new ComparedBill(FIRST, "320508", new UtilityBill(Money.of("7.00"), null, null), null)),
                last ? null : FIRST);
    }

    private static MonthTotals changed(Decision<MonthTotals> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<MonthTotals>) decision).state();
    }

    @Test
    void aChunkThatTwoInstancesCountIsCountedOnce() {
        MonthTotals begun = MonthTotals.begun(MONTH, AT);
        MonthTotals.Count before = Objects.requireNonNull(begun.count());

        MonthTotals once = changed(begun.with(before, chunk(false), 500, AT));

        assertThat(Objects.requireNonNull(once.count()).totals())
                .containsExactly(new AreaTotal("320508", ComparedBill.Kind.NOT_RATED, 1, Money.of("7.00"), Money.ZERO));
        assertThat(once.with(before, chunk(false), 500, AT)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whatWasFoundBeforeIsToldUntilTheNewCountIsComplete() {
        MonthTotals begun = MonthTotals.begun(MONTH, AT);
        MonthTotals found = changed(begun.with(Objects.requireNonNull(begun.count()), chunk(true), 500, AT));
        assertThat(found.count()).isNull();

        MonthTotals again = changed(found.again(AT.plusSeconds(60)));

        assertThat(again.counted()).isEqualTo(found.counted());
        assertThat(again.again(AT.plusSeconds(70))).as("one is under way").isInstanceOf(Decision.Unchanged.class);
        assertThat(again.with(Objects.requireNonNull(begun.count()), chunk(true), 500, AT))
                .as("a chunk of the count before")
                .isInstanceOf(Decision.Unchanged.class);
    }
}
