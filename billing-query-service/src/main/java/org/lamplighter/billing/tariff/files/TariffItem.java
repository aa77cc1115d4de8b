package org.lamplighter.billing.tariff.files;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PartMonth;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.VoltageLevel;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** What a row of a table of tariffs may tell: {@code region-name} and the like, with the columns that it needs and may have. */
enum TariffItem {
    REGION("value", "", text -> text),
    REGION_NAME("value english", "", text -> text),
    CLASS("value", "", CustomerClass::valueOf),
    VOLTAGE("value", "", VoltageLevel::valueOf),
    NAME("value english", "", text -> text),
    HOLDS("from", "to", text -> text),
    SOURCE("value", "", text -> text),
    NOT_CONFIRMED("value", "", text -> text),
    CURRENCY("value", "", Currency::getInstance),
    /** What the limits are counted over. */
    TIERS("value", "", TierCycle::valueOf),
    /** Where a tier below the last ends. */
    LIMIT("tier value", "months", Figure::of),
    /** What every limit is lifted by for large households, a month. */
    HOUSEHOLD("people from value", "", Figure::of),
    /** Where a tier ends for large households instead. */
    HOUSEHOLD_LIMIT("people from tier value", "", Figure::of),
    PRICE("option value", "months period tier", Figure::of),
    /** What a tier adds to every price of an option. */
    ADDITION("option tier value", "", Figure::of),
    HOURS("period from to", "months days", text -> text),
    DEMAND("value", "", Figure::of),
    CAPACITY("value", "", Figure::of),
    MONTHLY("value", "", Figure::of),
    /** A part that the printed price contains. */
    PART("kind value", "", Figure::of),
    /** A part that is charged beside it. */
    PART_ON_TOP("kind value", "", Figure::of),
    PART_MONTH("value", "", PartMonth::valueOf),
    FUNDS_BEAR_POWER_FACTOR("value", "", TariffColumns::yesOrNo),
    /** What low-income households have free a month. */
    FREE("kind from value", "", Figure::of);

    /** Those that a tariff has once at most. */
    private static final Set<TariffItem> SINGLE = Set.of(
            REGION,
            REGION_NAME,
            CLASS,
            VOLTAGE,
            NAME,
            HOLDS,
            SOURCE,
            CURRENCY,
            TIERS,
            DEMAND,
            CAPACITY,
            MONTHLY,
            PART_MONTH,
            FUNDS_BEAR_POWER_FACTOR,
            FREE);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> needed;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> possible;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<String, ?> value;

    TariffItem(String needed, String possible, Function<String, ?> value) {
        this.needed = List.of(needed.split(" ", -1));
        this.possible = List.of(possible.split(" ", -1));
        this.value = value;
    }

    boolean isSingle() {
        return SINGLE.contains(this);
    }

    /** As it is written. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static TariffItem of(String written) {
        return Arrays.stream(values())
                .filter(item -> item.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row tells of that"));
    }

    /**
     * Looks whether a row has what it needs, and nothing that would be overlooked.
     *
     * @throws UnreadableRowException when it has not
     */
    void check(Row row) {
        needed.forEach(column -> row.read(column, text -> text));
        row.readIfThere("value", value::apply);
        row.fields().keySet().stream()
                .filter(column -> !isKnown(column))
                .sorted()
                .findFirst()
                .ifPresent(column -> {
                    throw new UnreadableRowException(column, "has no meaning in a row of " + written());
                });
    }

    private boolean isKnown(String column) {
        return column.equals(TariffColumns.TARIFF)
                || column.equals(TariffColumns.ITEM)
                || needed.contains(column)
                || possible.contains(column);
    }
}
