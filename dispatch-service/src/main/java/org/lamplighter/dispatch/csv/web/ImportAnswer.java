package org.lamplighter.dispatch.csv.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lamplighter.dispatch.csv.BadRow;
import org.lamplighter.dispatch.csv.ImportReport;

/**
 * What an editor is told of a table.
 *
 * @param rows rows of data in it
 * @param loaded rows that are in the store now
 * @param changed rows that were not in the store like this before
 * @param rejectedRows rows that were not loaded
 * @param rejected the first of them
 */
public record ImportAnswer(long rows, long loaded, long changed, long rejectedRows, List<RejectedRow> rejected) {

    private static final String BUNDLE = "import-reasons";

    /**
     * A row that was not loaded.
     *
     * @param line its line in the file, the header being line 1
     * @param column the column at fault; empty for the whole row
     * @param reason stable code
     * @param message the reason in the editor's language
     */
    public record RejectedRow(long line, String column, String reason, String message) {}

    public static ImportAnswer of(ImportReport report, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ImportAnswer(
                report.rows(),
                report.loaded(),
                report.changed(),
                report.rejectedRows(),
                report.rejected().stream()
                        .map(row -> new RejectedRow(
                                row.line(), row.column(), code(row.reason()), texts.getString(code(row.reason()))))
                        .toList());
    }

    private static String code(BadRow.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
