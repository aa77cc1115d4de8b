package org.lamplighter.billing.usage;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * A month of a customer who has several supply points.
 *
 * @param customerNumber the customer (客户编号)
 * @param points the supply points that are bound to the caller, by number
 * @param highest the highest power of all points together; absent where no curve is known
 */
public record CustomerMonth(
        String customerNumber,
        List<SupplyPointMonth> points,
        @Nullable Demand highest) {

    /**
     * A supply point.
     *
     * @param account its number
     * @param bill its bill, once it is made
     * @param hasCurve whether intervals of the month are known
     */
    public record SupplyPointMonth(
            AccountNumber account, @Nullable Bill bill, boolean hasCurve) {}

    public CustomerMonth {
        points = List.copyOf(points);
    }

    /** Billed energy of the points whose bills are made. */
    public KilowattHours used() {
        return bills().stream().map(Bill::used).reduce(KilowattHours.ZERO, KilowattHours::plus);
    }

    /** What those bills come to. */
    public Money total() {
        return bills().stream().map(Bill::total).reduce(Money.ZERO, Money::plus);
    }

    /** The bills that are made. */
    public List<Bill> bills() {
        return points.stream()
                .map(SupplyPointMonth::bill)
                .filter(Objects::nonNull)
                .toList();
    }
}
