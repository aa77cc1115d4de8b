package org.lamplighter.billing.bill.web;

import java.util.List;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.Tariff;

/**
 * All that stands on a printed bill.
 *
 * @param holderName name of the holder, as far as the one who asks may see it
 * @param address supply address, likewise
 * @param chinese the bill in Chinese
 * @param english the same in English
 * @param tariffs the versions it was priced by
 * @param year the newest bills up to it, oldest first
 */
record BillToPrint(
        String holderName, String address, BillView chinese, BillView english, List<Tariff> tariffs, List<Bill> year) {

    BillToPrint {
        tariffs = List.copyOf(tariffs);
        year = List.copyOf(year);
    }
}
