package org.lamplighter.billing.tariff.files;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** What large households get, as rows tell it: an addition in one, or other limits in one for each tier. */
final class HouseholdDraft {

    /** Whom a rule is for, and since when. */
    private record Rule(int people, LocalDate since) {
        static Rule of(Row row) {
            return new Rule(row.read("people", TariffColumns::number), row.read("from", TariffColumns::day));
        }
    }

    private final Map<Rule, Figure> additions = new LinkedHashMap<>();
    private final Map<Rule, TierFigures> limits = new LinkedHashMap<>();
    private final Map<Rule, TariffItem> rules = new LinkedHashMap<>();

    void addition(Row row) {
        Rule rule = rule(row, TariffItem.HOUSEHOLD);
        if (additions.put(rule, row.read("value", Figure::of)) != null) {
            throw new UnreadableRowException("people", "have an addition in another row, too");
        }
    }

    void limit(Row row) {
        limits.computeIfAbsent(rule(row, TariffItem.HOUSEHOLD_LIMIT), each -> new TierFigures())
                .add(row);
    }

    private Rule rule(Row row, TariffItem item) {
        Rule rule = Rule.of(row);
        if (rules.computeIfAbsent(rule, each -> item) != item) {
            throw new UnreadableRowException("people", "have both an addition and limits");
        }
        return rule;
    }

    List<TariffFile.HouseholdEntry> entries() {
        return rules.keySet().stream()
                .map(rule -> {
                    TierFigures replaced = limits.get(rule);
                    return new TariffFile.HouseholdEntry(
                            rule.people(),
                            rule.since(),
                            additions.get(rule),
                            replaced == null ? null : replaced.inOrder("limits of " + rule.people() + " people"));
                })
                .toList();
    }
}
