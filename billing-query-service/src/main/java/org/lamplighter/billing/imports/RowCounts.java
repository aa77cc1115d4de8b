package org.lamplighter.billing.imports;

/**
 * What became of rows, in numbers.
 *
 * @param loaded rows that changed something
 * @param unchanged rows that said what was so already
 * @param rejected rows left out
 */
public record RowCounts(long loaded, long unchanged, long rejected) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0);

    RowCounts plus(RowCounts more) {
        return new RowCounts(loaded + more.loaded, unchanged + more.unchanged, rejected + more.rejected);
    }

    /** All of them. */
    public long rows() {
        return loaded + unchanged + rejected;
    }
}
