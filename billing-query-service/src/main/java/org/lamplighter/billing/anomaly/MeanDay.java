package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.lamplighter.billing.bill.Bill;

/**
 * What a bill comes to a day.
 *
 * @param bill the bill
 * @param kilowattHours its mean day in kWh, to 0.001
 */
record MeanDay(Bill bill, BigDecimal kilowattHours) {

    private static final int DECIMALS = 3;

    static MeanDay of(Bill bill) {
        long days = ChronoUnit.DAYS.between(bill.from(), bill.to());
        return new MeanDay(bill, bill.used().value().divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP));
    }

    YearMonth month() {
        return bill.month();
    }

    boolean isZero() {
        return bill.used().isZero();
    }

    /** A line of evidence. */
    String told() {
        return "%s: %s kWh from %s until %s, %s a day"
                .formatted(month(), bill.used(), bill.from(), bill.to(), kilowattHours.toPlainString());
    }
}
