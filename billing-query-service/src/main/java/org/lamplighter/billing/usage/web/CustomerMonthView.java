package org.lamplighter.billing.usage.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.usage.CustomerMonth;
import org.lamplighter.billing.usage.CustomerMonth.SupplyPointMonth;

/**
 * A month of a customer with several supply points.
 *
 * @param customerNumber the customer
 * @param month the month
 * @param supplyPoints those that are bound to the caller
 * @param billed how many of them have their bill
 * @param kwh what those bills are for together
 * @param totalYuan what they come to together
 * @param highest the highest power of all points with a curve together, interval by interval
 */
record CustomerMonthView(
        String customerNumber,
        YearMonth month,
        List<Point> supplyPoints,
        int billed,
        String kwh,
        String totalYuan,
        DemandCurveView.@Nullable Power highest) {

    /** A supply point: what was billed, once it is, and whether its curve is known. */
    record Point(
            String accountNumber,
            @Nullable String kwh,
            @Nullable String totalYuan,
            boolean hasCurve) {

        static Point of(SupplyPointMonth point) {
            Bill bill = point.bill();
            return new Point(
                    point.account().value(),
                    bill == null ? null : bill.used().toString(),
                    bill == null ? null : bill.total().toString(),
                    point.hasCurve());
        }
    }

    static CustomerMonthView of(CustomerMonth customer, YearMonth month) {
        return new CustomerMonthView(
                customer.customerNumber(),
                month,
                customer.points().stream().map(Point::of).toList(),
                customer.bills().size(),
                customer.used().toString(),
                customer.total().toString(),
                customer.highest() == null ? null : DemandCurveView.Power.of(customer.highest()));
    }
}
