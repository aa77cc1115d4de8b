package org.lamplighter.billing.bill;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What is known of the bill of a month. */
public sealed interface BillLookup {

    /** It is there. */
    record Published(Bill bill) implements BillLookup {}

    /**
     * Its reading is not in yet (未出账).
     *
     * @param month the month
     * @param latest the newest bill there is, if any
     */
    record NotPublished(YearMonth month, @Nullable Bill latest) implements BillLookup {}

    /** There is none, and there will be none. */
    record Absent() implements BillLookup {}
}
