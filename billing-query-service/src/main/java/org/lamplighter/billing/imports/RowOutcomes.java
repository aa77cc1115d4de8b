package org.lamplighter.billing.imports;

import org.lamplighter.kit.table.Row;

/** Takes what became of rows; each row is told once. */
public interface RowOutcomes {

    /** The row changed something. */
    void loaded(Row row);

    /** Everything was as the row says already. */
    void unchanged(Row row);

    /**
     * The row was left out.
     *
     * @param code stable kebab-case code
     * @param reason why, without personal data
     */
    void rejected(Row row, String code, String reason);
}
