package org.lamplighter.billing.tariff.files;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.FreeAllowance;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.PartMonth;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.VoltageLevel;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** A tariff of a table while its rows come, in any order. */
final class TariffDraft {

    private static final List<TariffItem> NEEDED = List.of(
            TariffItem.REGION,
            TariffItem.REGION_NAME,
            TariffItem.CLASS,
            TariffItem.NAME,
            TariffItem.HOLDS,
            TariffItem.SOURCE);

    private final String id;
    private final long line;
    private final Map<TariffItem, Row> single = new EnumMap<>(TariffItem.class);
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
            fact(item, row);
            return;
        }
        switch (item) {
            case NOT_CONFIRMED -> open.add(text(row));
            case LIMIT -> limits.computeIfAbsent(TariffColumns.monthsOf(row), months -> new TierFigures()).add(row);
            case HOUSEHOLD -> households.addition(row);
            case HOUSEHOLD_LIMIT -> households.limit(row);
            case PRICE -> option(row).price(row);
            case ADDITION -> option(row).addition(row);
            case HOURS -> hours.add(hours(row));
            case PART, PART_ON_TOP -> parts.add(part(row, item == TariffItem.PART_ON_TOP));
            default -> throw new IllegalStateException("a row of " + item + " that nobody takes");
        }
    }

    private void fact(TariffItem item, Row row) {
        Row before = single.put(item, row);
        if (before != null) {
            throw new UnreadableRowException(TariffColumns.ITEM, "is told in line " + before.line() + ", too");
        }
        if (item == TariffItem.HOLDS) {
            LocalDate from = row.read("from", TariffColumns::day);
            LocalDate to = row.readIfThere("to", TariffColumns::day);
            if (to != null && to.isBefore(from)) {
                throw new UnreadableRowException("to", "is before from");
            }
        }
        if (item == TariffItem.FREE) {
            free(row);
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

    private static TariffFile.AllowanceEntry free(Row row) {
        return new TariffFile.AllowanceEntry(
                row.read("value", Figure::of),
                row.read("kind", FreeAllowance.Form::valueOf),
                row.read("from", TariffColumns::day));
    }

    /**
     * A file of this tariff alone.
     *
     * @throws IllegalArgumentException when something is missing or does not fit together
     */
    TariffFile file() {
        List<String> missing = new ArrayList<>(NEEDED.stream()
                .filter(item -> !single.containsKey(item))
                .map(TariffItem::written)
                .toList());
        if (options.isEmpty()) {
            missing.add(TariffItem.PRICE.written());
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("rows are missing: " + String.join(", ", missing));
        }
        Row name = row(TariffItem.REGION_NAME);
        return new TariffFile(
                new TariffFile.RegionEntry(text(row(TariffItem.REGION)), text(name), english(name)), List.of(entry()));
    }

    private TariffFile.TariffEntry entry() {
        Map<PriceOption, TariffFile.PriceEntry> prices = new EnumMap<>(PriceOption.class);
        options.forEach((option, draft) -> prices.put(option, draft.entry()));
        Row name = row(TariffItem.NAME);
        Row holds = row(TariffItem.HOLDS);
        Row free = single.get(TariffItem.FREE);
        return new TariffFile.TariffEntry(
                id,
                row(TariffItem.CLASS).read("value", CustomerClass::valueOf),
                valueIfThere(TariffItem.VOLTAGE, VoltageLevel::valueOf),
                new LocalizedText(text(name), english(name)),
                holds.read("from", TariffColumns::day),
                holds.readIfThere("to", TariffColumns::day),
                text(row(TariffItem.SOURCE)),
                open,
                valueIfThere(TariffItem.CURRENCY, Currency::getInstance),
                tiers(),
                prices,
                hours,
                charges(),
                free == null ? null : free(free));
    }

    private TariffFile.@Nullable TierEntry tiers() {
        TierCycle cycle = valueIfThere(TariffItem.TIERS, TierCycle::valueOf);
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

    private TariffFile.ChargesEntry charges() {
        Boolean bear = valueIfThere(TariffItem.FUNDS_BEAR_POWER_FACTOR, TariffColumns::yesOrNo);
        PartMonth partMonth = valueIfThere(TariffItem.PART_MONTH, PartMonth::valueOf);
        return new TariffFile.ChargesEntry(
                valueIfThere(TariffItem.DEMAND, Figure::of),
                valueIfThere(TariffItem.CAPACITY, Figure::of),
                valueIfThere(TariffItem.MONTHLY, Figure::of),
                parts,
                partMonth == null ? PartMonth.CALENDAR_DAYS : partMonth,
                bear != null && bear);
    }

    private Row row(TariffItem item) {
        Row row = single.get(item);
        if (row == null) {
            throw new IllegalStateException(item + " is missing and was not missed");
        }
        return row;
    }

    private <T> @Nullable T valueIfThere(TariffItem item, Function<String, T> form) {
        Row row = single.get(item);
        return row == null ? null : row.read("value", form);
    }

    private static String text(Row row) {
        return row.read("value", text -> text);
    }

    private static String english(Row row) {
        return row.read("english", text -> text);
    }
}
