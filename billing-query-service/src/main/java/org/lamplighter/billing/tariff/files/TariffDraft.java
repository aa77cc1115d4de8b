package org.lamplighter.billing.tariff.files;

import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.VoltageLevel;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** A tariff of a table while its rows come, in any order. */
final class TariffDraft {

    private final String id;
    private final long line;
    private final TariffFacts facts = new TariffFacts();
    private final List<String> open = new ArrayList<>();
    private final Map<List<Month>, TierFigures> limits = new LinkedHashMap<>();
    private final HouseholdDraft households = new HouseholdDraft();
    private final Map<PriceOption, OptionDraft> options = new EnumMap<>(PriceOption.class);
    private final List<TariffFile.HoursEntry> hours = new ArrayList<>();
    private final List<TariffFile.ComponentEntry> parts = new ArrayList<>();

    /**
     * Begins.
     *
     * @param line of its first row
     */
    TariffDraft(String id, long line) {
        this.id = id;
        this.line = line;
    }

    String id() {
        return id;
    }

    long line() {
        return line;
    }

    /**
     * Takes a row that was looked at by {@link TariffItem#check}.
     *
     * @throws UnreadableRowException when it cannot be read, or contradicts one that came before
     */
    void add(TariffItem item, Row row) {
        if (item.isSingle()) {
            facts.add(item, row);
            return;
        }
        switch (item) {
            case NOT_CONFIRMED -> open.add(row.read("value", text -> text));
            case LIMIT ->
                limits.computeIfAbsent(TariffColumns.monthsOf(row), months -> new TierFigures())
                        .add(row);
            case HOUSEHOLD -> households.addition(row);
            case HOUSEHOLD_LIMIT -> households.limit(row);
            case PRICE -> option(row).price(row);
            case ADDITION -> option(row).addition(row);
            case HOURS -> hours.add(hours(row));
            case PART, PART_ON_TOP -> parts.add(part(row, item == TariffItem.PART_ON_TOP));
            default -> throw new IllegalStateException("a row of " + item + " that nobody takes");
        }
    }

    private OptionDraft option(Row row) {
        return options.computeIfAbsent(row.read("option", PriceOption::valueOf), OptionDraft::new);
    }

    private static TariffFile.HoursEntry hours(Row row) {
        return new TariffFile.HoursEntry(
                row.read("period", PricePeriod::valueOf),
                TariffColumns.monthsOf(row),
                row.readIfThere("days", TariffColumns::days),
                row.read("from", TariffColumns::time),
                row.read("to", TariffColumns::time));
    }

    private static TariffFile.ComponentEntry part(Row row, boolean onTop) {
        PriceComponent.Kind kind = row.read("kind", PriceComponent.Kind::valueOf);
        return new TariffFile.ComponentEntry(kind, row.read("value", Figure::of), onTop);
    }

    /**
     * A file of this tariff alone.
     *
     * @throws IllegalArgumentException when something is missing or does not fit together
     */
    TariffFile file() {
        List<String> missing = facts.missing();
        if (options.isEmpty()) {
            missing.add(TariffItem.PRICE.written());
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("rows are missing: " + String.join(", ", missing));
        }
        LocalizedText region = facts.name(TariffItem.REGION_NAME);
        return new TariffFile(
                new TariffFile.RegionEntry(facts.text(TariffItem.REGION), region.zh(), region.en()), List.of(entry()));
    }

    private TariffFile.TariffEntry entry() {
        Map<PriceOption, TariffFile.PriceEntry> prices = new EnumMap<>(PriceOption.class);
        options.forEach((option, draft) -> prices.put(option, draft.entry()));
        return new TariffFile.TariffEntry(
                id,
                facts.value(TariffItem.CLASS, CustomerClass::valueOf),
                facts.valueIfThere(TariffItem.VOLTAGE, VoltageLevel::valueOf),
                facts.name(TariffItem.NAME),
                facts.firstDay(),
                facts.lastDay(),
                facts.text(TariffItem.SOURCE),
                open,
                facts.valueIfThere(TariffItem.CURRENCY, Currency::getInstance),
                tiers(),
                prices,
                hours,
                facts.charges(parts),
                facts.free());
    }

    private TariffFile.@Nullable TierEntry tiers() {
        TierCycle cycle = facts.valueIfThere(TariffItem.TIERS, TierCycle::valueOf);
        if (cycle == null) {
            if (!limits.isEmpty() || !households.entries().isEmpty()) {
                throw new IllegalArgumentException("limits without a row of " + TariffItem.TIERS.written());
            }
            return null;
        }
        if (limits.isEmpty()) {
            limits.put(List.of(Month.values()), new TierFigures());
        }
        return new TariffFile.TierEntry(
                cycle,
                limits.entrySet().stream()
                        .map(season -> new TariffFile.LimitEntry(
                                season.getKey(), season.getValue().inOrder("limits")))
                        .toList(),
                households.entries());
    }
}
