package org.lamplighter.billing.tariff;

import java.util.Comparator;
import java.util.List;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.table.RejectedRow;

/** A table of tariffs has rows that are wrong. Nothing of it is taken: a tariff with a price too few would make wrong bills. */
public final class TariffRowsException extends RuntimeException {

    private final transient List<RejectedRow> rows;

    /**
     * Refuses it.
     *
     * @param rows every row that is wrong, at least one
     */
    public TariffRowsException(List<RejectedRow> rows) {
        super(rows.size() + " wrong rows, the first in line " + rows.getFirst().line());
        this.rows = rows.stream()
                .sorted(Comparator.comparingLong(RejectedRow::line))
                .toList();
    }

    /** Every row that is wrong, by line. */
    public List<RejectedRow> rows() {
        return rows;
    }

    /** How it is answered. */
    public Rejection rejection() {
        return Rejection.invalid(
                "tariff-rows-invalid", rows.size(), rows.getFirst().line());
    }
}
