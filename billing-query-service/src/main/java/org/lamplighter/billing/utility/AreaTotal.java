package org.lamplighter.billing.utility;

import java.util.ArrayList;
import java.util.List;
import org.lamplighter.billing.rating.Money;

/**
 * Bills of one area that part from ours in one way, together.
 *
 * @param areaCode the service area
 * @param kind in which way; agreed ones are counted too
 * @param bills how many
 * @param utility what the utility's come to
 * @param own what ours come to; bills that we do not have count nothing
 */
public record AreaTotal(String areaCode, ComparedBill.Kind kind, int bills, Money utility, Money own) {

    static AreaTotal of(ComparedBill bill) {
        return new AreaTotal(
                bill.areaCode(),
                bill.kind(),
                1,
                bill.bill().total(),
                bill.rated() == null ? Money.ZERO : bill.rated().total());
    }

    private AreaTotal plus(AreaTotal other) {
        return new AreaTotal(areaCode, kind, bills + other.bills, utility.plus(other.utility), own.plus(other.own));
    }

    private boolean isOf(AreaTotal other) {
        return areaCode.equals(other.areaCode) && kind == other.kind;
    }

    /** Totals with more bills. */
    static List<AreaTotal> with(List<AreaTotal> totals, List<ComparedBill> more) {
        List<AreaTotal> sums = new ArrayList<>(totals);
        for (ComparedBill bill : more) {
            AreaTotal one = of(bill);
            int at = 0;
            while (at < sums.size() && !sums.get(at).isOf(one)) {
                at++;
            }
            if (at == sums.size()) {
                sums.add(one);
            } else {
                sums.set(at, sums.get(at).plus(one));
            }
        }
        return sums;
    }
}
