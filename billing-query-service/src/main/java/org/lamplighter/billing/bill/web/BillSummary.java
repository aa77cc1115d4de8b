package org.lamplighter.billing.bill.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.lamplighter.billing.bill.Bill;

/**
 * A bill in a list.
 *
 * @param month the month
 * @param from first day
 * @param to day after the last
 * @param usedKwh energy
 * @param total yuan
 * @param estimated whether a reading was estimated
 */
record BillSummary(YearMonth month, LocalDate from, LocalDate to, String usedKwh, String total, boolean estimated) {

    static BillSummary of(Bill bill) {
        return new BillSummary(
                bill.month(),
                bill.from(),
                bill.to(),
                bill.used().toString(),
                bill.total().toString(),
                bill.isEstimated());
    }
}
