package org.lamplighter.billing.tariff.files;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Figures of tiers, as rows tell them in any order. */
final class TierFigures {

    private final SortedMap<Integer, Figure> byTier = new TreeMap<>();

    /** Takes the figure of a row; the first tier's where it names none. */
    void add(Row row) {
        int tier = row.readOr("tier", TariffColumns::number, 1);
        if (byTier.put(tier, row.read("value", Figure::of)) != null) {
            throw new UnreadableRowException("tier", "is told by another row, too");
        }
    }

    /**
     * From the first tier on.
     *
     * @param of what they are of
     * @throws IllegalArgumentException when one in between is missing
     */
    List<Figure> inOrder(String of) {
        for (int tier = 1; tier <= byTier.size(); tier++) {
            if (!byTier.containsKey(tier)) {
                throw new IllegalArgumentException(of + ": tier " + tier + " is missing");
            }
        }
        return List.copyOf(byTier.values());
    }
}
