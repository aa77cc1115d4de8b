package org.lamplighter.billing.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Tariff;

/**
 * What it costs.
 *
 * @param from first day
 * @param to day after the last
 * @param months the months billed
 * @param bill the rated bill
 * @param lateFees lines of late fees
 * @param tariffs the versions it was priced by, in the order of the bill's parts, each once
 */
public record Calculation(
        LocalDate from,
        LocalDate to,
        List<YearMonth> months,
        RatedBill bill,
        List<BillLine> lateFees,
        List<Tariff> tariffs) {

    public Calculation {
        months = List.copyOf(months);
        lateFees = List.copyOf(lateFees);
        tariffs = List.copyOf(tariffs);
    }

    /** The sum of all lines. */
    public Money total() {
        return lateFees.stream().map(BillLine::amount).reduce(bill.total(), Money::plus);
    }
}
