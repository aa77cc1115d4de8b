package org.lamplighter.billing.arrears;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Money;

/** All rules of arrears, dated. */
public final class ArrearsRules {

    private static final Comparator<RuleRow> LATEST_AND_OWN =
            Comparator.comparing(RuleRow::effectiveFrom).thenComparing(row -> row.customerClass() != null);

    private final List<RuleRow> rows;

    /**
     * Of rows in any order.
     *
     * @throws IllegalArgumentException when on the first day of any row a rule is missing for somebody, or cannot be read
     */
    public ArrearsRules(List<RuleRow> rows) {
        this.rows = List.copyOf(rows);
        for (CustomerClass customerClass : CustomerClass.values()) {
            rows.stream().map(RuleRow::effectiveFrom).distinct().forEach(day -> on(day, customerClass));
        }
    }

    /** What holds on a day, which must not be before the first row. */
    Limits on(LocalDate day, CustomerClass customerClass) {
        return new Of(day, customerClass).limits();
    }

    private final class Of {
        private final LocalDate day;
        private final CustomerClass customerClass;

        Of(LocalDate day, CustomerClass customerClass) {
            this.day = day;
            this.customerClass = customerClass;
        }

        Limits limits() {
            return new Limits(
                    days(ArrearsRule.REMIND_AFTER_DAYS),
                    days(ArrearsRule.STOP_AFTER_DAYS),
                    days(ArrearsRule.REMINDED_FOR_DAYS),
                    Money.of(value(ArrearsRule.WARN_BELOW_YUAN)),
                    days(ArrearsRule.NOTICE_DAYS),
                    time(ArrearsRule.FINAL_NOTICE),
                    time(ArrearsRule.FINAL_NOTICE_HOLDS),
                    LocalTime.parse(value(ArrearsRule.STOP_FROM)),
                    LocalTime.parse(value(ArrearsRule.STOP_UNTIL)),
                    days(ArrearsRule.ASK_AGAIN_DAYS),
                    time(ArrearsRule.STOP_WITHIN),
                    time(ArrearsRule.RESTORE_WITHIN),
                    time(ArrearsRule.RESTORE_AGAIN));
        }

        private int days(ArrearsRule rule) {
            return Integer.parseInt(value(rule));
        }

        private Duration time(ArrearsRule rule) {
            return Duration.parse(value(rule));
        }

        private String value(ArrearsRule rule) {
            return rows.stream()
                    .filter(row -> row.rule() == rule && !row.effectiveFrom().isAfter(day))
                    .filter(row -> row.customerClass() == null || row.customerClass() == customerClass)
                    .max(LATEST_AND_OWN)
                    .map(RuleRow::value)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no row says %s for %s on %s".formatted(rule, customerClass, day)));
        }
    }
}
