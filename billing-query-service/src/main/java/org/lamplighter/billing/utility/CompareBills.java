package org.lamplighter.billing.utility;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.kit.personal.AccountNumber;

/** Compares the utility's bills of a month with our own rating, some accounts at a time. */
public final class CompareBills {

    private final UtilityBills utilityBills;
    private final ReadBills own;

    CompareBills(UtilityBills utilityBills, ReadBills own) {
        this.utilityBills = utilityBills;
        this.own = own;
    }

    /**
     * The differences among some accounts, in their order.
     *
     * @param after only accounts after this one
     * @param most accounts looked at
     */
    public Comparison compare(YearMonth month, @Nullable AccountNumber after, int most) {
        List<UtilityYear> years = utilityBills.ofYear(month.getYear(), after, most);
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (UtilityYear year : years) {
            UtilityBill bill = year.bills().get(month);
            if (bill != null) {
                compared++;
                difference(year.accountNumber(), month, bill).ifPresent(differences::add);
            }
        }
        AccountNumber next = years.size() < most ? null : years.getLast().accountNumber();
        return new Comparison(compared, differences, next);
    }

    private Optional<Difference> difference(AccountNumber account, YearMonth month, UtilityBill bill) {
        if (own.of(account, month) instanceof BillLookup.Published published) {
            Bill rated = published.bill();
            boolean sameEnergy = bill.used() == null || bill.used().equals(rated.used());
            return sameEnergy && bill.total().equals(rated.total())
                    ? Optional.empty()
                    : Optional.of(new Difference(account, bill, rated));
        }
        return Optional.of(new Difference(account, bill, null));
    }
}
