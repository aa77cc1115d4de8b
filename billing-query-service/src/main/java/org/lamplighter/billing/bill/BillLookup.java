package org.lamplighter.billing.bill;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
    record NotPublished(YearMonth month, @Nullable Bill latest) implements BillLookup {

        /** The day on which its reading is due, if a bill before it tells; it may be over. */
        public Optional<LocalDate> readingDueOn() {
            return Optional.ofNullable(latest)
                    .map(bill -> bill.to().plusMonths(bill.month().until(month, ChronoUnit.MONTHS)));
        }
    }

    /** There is none, and there will be none. */
    record Absent() implements BillLookup {}
}
