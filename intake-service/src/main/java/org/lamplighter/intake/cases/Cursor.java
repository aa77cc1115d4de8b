package org.lamplighter.intake.cases;

import java.time.Instant;

/**
 * The last case of a page: the next page holds what comes after it.
 *
 * @param reportedAt when it was reported
 * @param caseId its number
 */
public record Cursor(Instant reportedAt, String caseId) {

    /** Before the first page. */
    public static final Cursor START = new Cursor(Instant.ofEpochMilli(253_402_300_799_999L), "~");
}
