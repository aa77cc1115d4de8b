package org.lamplighter.billing.arrears;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.ledger.Funds;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Money;

/**
 * What of account and ledger decides about arrears.
 *
 * @param areaCode the service area
 * @param customerClass the class of customer
 * @param prepaid whether power is paid before it is used
 * @param guarded whether the account is marked as protected
 * @param balance below zero when something is owed; of prepaid accounts what is available, when what was used since the last
 *     bill is taken off
 * @param oldestDue the day that the oldest unpaid bill is or was due; absent when none is unpaid
 */
public record Owing(
        String areaCode,
        CustomerClass customerClass,
        boolean prepaid,
        boolean guarded,
        Money balance,
        @Nullable LocalDate oldestDue) {

    static Owing of(Account account, Funds funds) {
        return new Owing(
                account.supply().areaCode(),
                account.terms().customerClass(),
                account.prepaid(),
                account.protection() != null,
                account.prepaid() ? funds.available() : funds.standing().balance(),
                funds.standing().oldestDue().orElse(null));
    }

    /** What is owed, for people to read. */
    public Money owed() {
        return balance.compareTo(Money.ZERO) < 0 ? Money.ZERO.minus(balance) : Money.ZERO;
    }
}
