package org.lamplighter.dispatch.csv;

import java.util.List;

/**
 * What became of a table that was loaded.
 *
 * @param rows rows of data in it
 * @param loaded rows that are in the store now
 * @param changed rows that were not in the store like this before
 * @param rejected the first rows that were not loaded, {@link #MOST_LISTED} at most
 * @param rejectedRows how many were not loaded
 */
public record ImportReport(long rows, long loaded, long changed, List<Rejected> rejected, long rejectedRows) {

    /** A file of another kind would otherwise be answered line by line. */
    public static final int MOST_LISTED = 1000;

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * A row that was not loaded.
     *
     * @param line its line in the file, the header being line 1
     */
    public record Rejected(long line, String column, BadRow.Reason reason) {}
}
