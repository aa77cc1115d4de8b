package org.lamplighter.billing.utility;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.kit.personal.AccountNumber;

/** Compares the utility's bills of a month with our own rating, some accounts at a time. */
public final class CompareBills {

    private final UtilityBills utilityBills;
    private final ReadBills own;
    private final KnownAccounts accounts;

    CompareBills(UtilityBills utilityBills, ReadBills own, KnownAccounts accounts) {
        this.utilityBills = utilityBills;
        this.own = own;
        this.accounts = accounts;
    }

    /**
     * The bills of some accounts, in their order.
     *
     * @param inArea which areas they have to lie in
     * @param after only accounts after this one
     * @param most accounts looked at, in whatever area
     */
    public Comparison compare(YearMonth month, Predicate<String> inArea, @Nullable AccountNumber after, int most) {
        List<UtilityYear> years = utilityBills.ofYear(month.getYear(), after, most);
        List<ComparedBill> bills = new ArrayList<>();
        for (UtilityYear year : years) {
            UtilityBill bill = year.bills().get(month);
            Optional<String> area = bill == null ? Optional.empty() : area(year.accountNumber());
            if (bill != null && area.filter(inArea).isPresent()) {
                bills.add(new ComparedBill(year.accountNumber(), area.get(), bill, rated(year.accountNumber(), month)));
            }
        }
        AccountNumber next = years.size() < most ? null : years.getLast().accountNumber();
        return new Comparison(bills, next);
    }

    private Optional<String> area(AccountNumber account) {
        return accounts.find(account).map(found -> found.supply().areaCode());
    }

    private @Nullable Bill rated(AccountNumber account, YearMonth month) {
        return own.of(account, month) instanceof BillLookup.Published published ? published.bill() : null;
    }
}
