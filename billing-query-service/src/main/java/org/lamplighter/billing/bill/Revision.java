package org.lamplighter.billing.bill;

import java.util.IdentityHashMap;

/**
 * A year after readings came.
 *
 * @param year the year as it is then
 * @param verdicts what became of each reading, by itself
 */
record Revision(BillingYear year, IdentityHashMap<Reading, ReadingVerdict> verdicts) {}
