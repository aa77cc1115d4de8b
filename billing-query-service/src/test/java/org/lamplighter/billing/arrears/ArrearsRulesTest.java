package org.lamplighter.billing.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.CustomerClass;

/** Rules are dated, and a class's own row comes before the one for all. */
class ArrearsRulesTest {

    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2027, 1, 1);

    private static final Map<ArrearsRule, String> VALUES = Map.ofEntries(
            Map.entry(ArrearsRule.REMIND_AFTER_DAYS, "0"),
            Map.entry(ArrearsRule.STOP_AFTER_DAYS, "30"),
            Map.entry(ArrearsRule.REMINDED_FOR_DAYS, "3"),
            Map.entry(ArrearsRule.WARN_BELOW_YUAN, "30"),
            Map.entry(ArrearsRule.NOTICE_DAYS, "3"),
            Map.entry(ArrearsRule.FINAL_NOTICE, "PT30M"),
            Map.entry(ArrearsRule.FINAL_NOTICE_HOLDS, "PT2H"),
            Map.entry(ArrearsRule.STOP_FROM, "09:00"),
            Map.entry(ArrearsRule.STOP_UNTIL, "17:00"),
            Map.entry(ArrearsRule.ASK_AGAIN_DAYS, "30"),
            Map.entry(ArrearsRule.STOP_WITHIN, "PT8H"),
            Map.entry(ArrearsRule.RESTORE_WITHIN, "PT24H"),
            Map.entry(ArrearsRule.RESTORE_AGAIN, "PT10M"));

    private static ArrearsRules with(RuleRow... more) {
        List<RuleRow> rows = new ArrayList<>(List.of(more));
        VALUES.forEach((rule, value) -> rows.add(row(OLD, rule, null, value)));
        return new ArrearsRules(rows);
    }

    private static RuleRow row(LocalDate from, ArrearsRule rule, @Nullable CustomerClass customerClass, String value) {
        return new RuleRow(from, rule, customerClass, value, "a test");
    }

    @Test
    void aClassHasItsOwnRowOrElseTheOneForAll() {
        ArrearsRules rules = with(row(OLD, ArrearsRule.FINAL_NOTICE, CustomerClass.COMMERCIAL_TWO_PART, "PT1H"));

        assertThat(rules.on(NEW, CustomerClass.COMMERCIAL_TWO_PART).finalNotice())
                .isEqualTo(Duration.ofHours(1));
        assertThat(rules.on(NEW, CustomerClass.RESIDENTIAL).finalNotice()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aNewEditionHoldsFromItsFirstDayOn() {
        ArrearsRules rules = with(row(NEW, ArrearsRule.STOP_AFTER_DAYS, null, "60"));

        assertThat(rules.on(NEW.minusDays(1), CustomerClass.RESIDENTIAL).stopAfterDays())
                .isEqualTo(30);
        assertThat(rules.on(NEW, CustomerClass.RESIDENTIAL).stopAfterDays()).isEqualTo(60);
    }
}
