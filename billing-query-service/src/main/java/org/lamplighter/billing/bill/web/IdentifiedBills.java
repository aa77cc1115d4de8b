package org.lamplighter.billing.bill.web;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.billing.identification.Claim;
import org.springframework.stereotype.Component;

/** Bills for callers on the line who have said who they are: masked, with an audit row. */
@Component
final class IdentifiedBills {

    private final KnownAccounts known;
    private final ReadBills bills;
    private final BillWords words;

    IdentifiedBills(KnownAccounts known, ReadBills bills, BillWords words) {
        this.known = known;
        this.bills = bills;
        this.words = words;
    }

    /** A bill and, masked, whose it is. */
    record IdentifiedBill(String accountNumber, String holderName, String address, BillView bill) {}

    IdentifiedBill tell(Claim claim, String role, @Nullable Set<String> areas, YearMonth month, Locale locale) {
        Account account = known.ofIdentified(claim, role, areas, month.toString());
        String masked = account.number().masked();
        return new IdentifiedBill(
                masked,
                account.holderName().masked(),
                account.supply().address().masked(),
                words.say(masked, bills.of(account.number(), month), locale));
    }
}
