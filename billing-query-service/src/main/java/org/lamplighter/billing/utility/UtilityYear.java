package org.lamplighter.billing.utility;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * The utility's bills of an account in a year.
 *
 * @param accountNumber the account
 * @param year the year
 * @param bills by month
 */
public record UtilityYear(AccountNumber accountNumber, int year, SortedMap<YearMonth, UtilityBill> bills) {

    public UtilityYear {
        bills = Collections.unmodifiableSortedMap(new TreeMap<>(bills));
    }

    /** Names it among all. */
    public static String id(AccountNumber accountNumber, int year) {
        return accountNumber.value() + "-" + year;
    }

    /** The bill of a month is so now. */
    Decision<UtilityYear> with(SortedMap<YearMonth, UtilityBill> more) {
        SortedMap<YearMonth, UtilityBill> next = new TreeMap<>(bills);
        next.putAll(more);
        return next.equals(bills) ? Decision.unchanged() : Decision.changed(new UtilityYear(accountNumber, year, next));
    }
}
