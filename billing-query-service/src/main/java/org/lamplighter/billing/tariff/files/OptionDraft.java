package org.lamplighter.billing.tariff.files;

import java.time.Month;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/**
 * The prices of an option, as rows tell them:
 *
 * <pre>
 *  a price without a period                         one price for every kWh, no tiers
 *  prices by period, and additions of tiers         a base and what tiers add to it
 *  prices by period, and by tier where there are    a full table
 * </pre>
 */
final class OptionDraft {

    private final String name;
    private final Map<List<Month>, Map<PricePeriod, TierFigures>> seasons = new LinkedHashMap<>();
    private final TierFigures additions = new TierFigures();
    private boolean added;
    private @Nullable Figure onePrice;

    OptionDraft(PriceOption option) {
        this.name = option.name();
    }

    void price(Row row) {
        PricePeriod period = row.readIfThere("period", PricePeriod::valueOf);
        if (period == null) {
            one(row);
            return;
        }
        seasons.computeIfAbsent(TariffColumns.monthsOf(row), months -> new EnumMap<>(PricePeriod.class))
                .computeIfAbsent(period, each -> new TierFigures())
                .add(row);
    }

    private void one(Row row) {
        if (row.fields().containsKey("months") || row.fields().containsKey("tier")) {
            throw new UnreadableRowException("period", "is empty; a price of months or of a tier has one, as ALL_DAY");
        }
        if (onePrice != null) {
            throw new UnreadableRowException("option", "has its one price in another row, too");
        }
        onePrice = row.read("value", Figure::of);
    }

    void addition(Row row) {
        additions.add(row);
        added = true;
    }

    /**
     * What they are together.
     *
     * @throws IllegalArgumentException when they do not fit together, or some are missing
     */
    TariffFile.PriceEntry entry() {
        if (onePrice != null) {
            if (added || !seasons.isEmpty()) {
                throw new IllegalArgumentException(name + ": one price for all, and prices by period or tier");
            }
            return new TariffFile.PriceEntry(null, null, onePrice);
        }
        TariffColumns.checkYear(name + " prices", seasons.keySet());
        return added
                ? new TariffFile.PriceEntry(null, base(), null)
                : new TariffFile.PriceEntry(
                        seasons.entrySet().stream()
                                .map(season -> new TariffFile.TableEntry(season.getKey(), table(season.getValue())))
                                .toList(),
                        null,
                        null);
    }

    private TariffFile.AddOnEntry base() {
        return new TariffFile.AddOnEntry(
                seasons.entrySet().stream()
                        .map(season -> new TariffFile.BaseEntry(season.getKey(), single(season.getValue())))
                        .toList(),
                additions.inOrder(name + " additions"));
    }

    private Map<PricePeriod, List<Figure>> table(Map<PricePeriod, TierFigures> periods) {
        return periods.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().inOrder(name + " " + each.getKey())));
    }

    private Map<PricePeriod, Figure> single(Map<PricePeriod, TierFigures> periods) {
        Map<PricePeriod, Figure> prices = new EnumMap<>(PricePeriod.class);
        table(periods).forEach((period, tiers) -> {
            if (tiers.size() > 1) {
                throw new IllegalArgumentException(name + " " + period + ": a price by tier, and additions of tiers");
            }
            prices.put(period, tiers.getFirst());
        });
        return prices;
    }
}
