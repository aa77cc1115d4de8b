package org.lamplighter.billing.tariff.files;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Charges;
import org.lamplighter.billing.rating.FreeAllowance;
import org.lamplighter.billing.rating.HouseholdRule;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.MonthlyPrice;
import org.lamplighter.billing.rating.PeriodHours;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.TierScheme;
import org.lamplighter.billing.rating.UnitPrice;
import org.lamplighter.billing.tariff.TariffTables;
import org.lamplighter.billing.tariff.files.WrittenTable.WrittenRow;

/** Writes what {@link TariffTable} reads. */
public final class TariffTableWriter implements TariffTables {

    @Override
    public String write(Tariff tariff) {
        WrittenTable rows = new WrittenTable(tariff.id());
        facts(tariff, rows);
        if (!tariff.tiers().equals(TierScheme.NONE)) {
            tiers(tariff.tiers(), rows);
        }
        boolean tiered = tariff.tiers().count() > 1;
        new TreeMap<>(tariff.options()).forEach((option, structure) -> prices(option, structure, tiered, rows));
        tariff.hours().forEach(hours -> hours(hours, rows));
        charges(tariff.charges(), rows);
        FreeAllowance free = tariff.lowIncome();
        if (free != null) {
            rows.row(TariffItem.FREE)
                    .with("kind", free.form())
                    .with("from", free.since())
                    .with("value", free.perMonth());
        }
        return rows.text();
    }

    private static void facts(Tariff tariff, WrittenTable rows) {
        rows.row(TariffItem.REGION).with("value", tariff.region().code());
        named(rows.row(TariffItem.REGION_NAME), tariff.region().name());
        rows.row(TariffItem.CLASS).with("value", tariff.customerClass());
        if (tariff.voltage() != null) {
            rows.row(TariffItem.VOLTAGE).with("value", tariff.voltage());
        }
        named(rows.row(TariffItem.NAME), tariff.name());
        rows.row(TariffItem.HOLDS).with("from", tariff.effectiveFrom()).with("to", tariff.effectiveTo());
        rows.row(TariffItem.SOURCE).with("value", tariff.source());
        tariff.openMarks().forEach(mark -> rows.row(TariffItem.NOT_CONFIRMED).with("value", mark));
        if (!tariff.currency().equals(Tariff.YUAN)) {
            rows.row(TariffItem.CURRENCY).with("value", tariff.currency().getCurrencyCode());
        }
    }

    private static void named(WrittenRow row, LocalizedText name) {
        row.with("value", name.zh()).with("english", name.en());
    }

    private static void tiers(TierScheme tiers, WrittenTable rows) {
        rows.row(TariffItem.TIERS).with("value", tiers.cycle());
        tiers.seasons()
                .forEach(season -> tiered(
                        season.upTo(),
                        (tier, limit) -> rows.row(TariffItem.LIMIT)
                                .with("months", TariffColumns.written(season.months()))
                                .with("tier", tier)
                                .with("value", limit)));
        tiers.households().forEach(rule -> household(rule, rows));
    }

    private static void household(HouseholdRule rule, WrittenTable rows) {
        switch (rule) {
            case HouseholdRule.Addition addition ->
                rule(rows.row(TariffItem.HOUSEHOLD), rule).with("value", addition.perMonth());
            case HouseholdRule.Replacement replacement ->
                tiered(
                        replacement.upTo(),
                        (tier, limit) -> rule(rows.row(TariffItem.HOUSEHOLD_LIMIT), rule)
                                .with("tier", tier)
                                .with("value", limit));
        }
    }

    private static WrittenRow rule(WrittenRow row, HouseholdRule rule) {
        return row.with("people", rule.peopleFrom()).with("from", rule.since());
    }

    private static void prices(PriceOption option, PriceStructure structure, boolean tiers, WrittenTable rows) {
        switch (structure) {
            case PriceStructure.OnePrice one ->
                rows.row(TariffItem.PRICE).with("option", option).with("value", one.price());
            case PriceStructure.AddOn addOn -> {
                addOn.seasons()
                        .forEach(season -> new TreeMap<>(season.prices())
                                .forEach((period, price) -> price(option, season, period, price, rows)));
                tiered(
                        addOn.perTier(),
                        (tier, price) -> rows.row(TariffItem.ADDITION)
                                .with("option", option)
                                .with("tier", tier)
                                .with("value", price));
            }
            case PriceStructure.FullTable table ->
                table.seasons()
                        .forEach(season -> new TreeMap<>(season.prices())
                                .forEach((period, perTier) -> tiered(
                                        perTier,
                                        (tier, price) -> price(option, season, period, price, rows)
                                                .with("tier", tiers ? tier : null))));
        }
    }

    private static <T> void tiered(List<T> figures, BiConsumer<Integer, T> row) {
        for (int i = 0; i < figures.size(); i++) {
            row.accept(i + 1, figures.get(i));
        }
    }

    private static WrittenRow price(
            PriceOption option, PriceStructure.Season season, PricePeriod period, UnitPrice price, WrittenTable rows) {
        return rows.row(TariffItem.PRICE)
                .with("option", option)
                .with("months", TariffColumns.written(season.months()))
                .with("period", period)
                .with("value", price);
    }

    private static void hours(PeriodHours hours, WrittenTable rows) {
        rows.row(TariffItem.HOURS)
                .with("period", hours.period())
                .with("months", TariffColumns.written(hours.months()))
                .with("days", TariffColumns.writtenDays(hours.days()))
                .with("from", hours.from())
                .with("to", hours.to());
    }

    private static void charges(Charges charges, WrittenTable rows) {
        monthly(TariffItem.DEMAND, charges.perKilowatt(), rows);
        monthly(TariffItem.CAPACITY, charges.perKilovoltAmpere(), rows);
        monthly(TariffItem.MONTHLY, charges.perMonth(), rows);
        for (PriceComponent part : charges.components()) {
            rows.row(part.onTop() ? TariffItem.PART_ON_TOP : TariffItem.PART)
                    .with("kind", part.kind())
                    .with("value", part.price());
        }
        if (charges.partMonth() != Charges.NONE.partMonth()) {
            rows.row(TariffItem.PART_MONTH).with("value", charges.partMonth());
        }
        if (charges.fundsBearPowerFactor()) {
            rows.row(TariffItem.FUNDS_BEAR_POWER_FACTOR).with("value", true);
        }
    }

    private static void monthly(TariffItem item, @Nullable MonthlyPrice price, WrittenTable rows) {
        if (price != null) {
            rows.row(item).with("value", price);
        }
    }
}
