package org.lamplighter.billing.bill;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * A year of an account: its readings and the bills made from them. One document, for the tiers of a year make a bill depend
 * on every reading before it.
 *
 * @param accountNumber the account
 * @param year the year whose bills these are
 * @param readings in order of time; those of the December before are among them, for January opens with one
 * @param bills by month
 */
public record BillingYear(
        AccountNumber accountNumber, int year, List<Reading> readings, SortedMap<YearMonth, Bill> bills) {

    public BillingYear {
        readings = List.copyOf(readings);
        bills = Collections.unmodifiableSortedMap(new TreeMap<>(bills));
    }

    static BillingYear empty(AccountNumber accountNumber, int year) {
        return new BillingYear(accountNumber, year, List.of(), new TreeMap<>());
    }

    /** Names it among all; begins with the account, so that an account's years lie together. */
    public static String id(AccountNumber accountNumber, int year) {
        return accountNumber.value() + "-" + year;
    }
}
