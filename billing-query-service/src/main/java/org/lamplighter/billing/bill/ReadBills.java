package org.lamplighter.billing.bill;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Reads bills of an account that the caller may see. */
public final class ReadBills {

    private final Bills bills;
    private final InstantSource clock;

    ReadBills(Bills bills, InstantSource clock) {
        this.bills = bills;
        this.clock = clock;
    }

    /** The newest bills, newest first. */
    public List<Bill> newest(AccountNumber account, @Nullable YearMonth before, int limit) {
        return bills.newest(account, before, limit);
    }

    /** The newest of all. */
    public Optional<Bill> latest(AccountNumber account) {
        return bills.newest(account, null, 1).stream().findFirst();
    }

    /** The bill of a month, or why there is none. */
    public BillLookup of(AccountNumber account, YearMonth month) {
        return bills.of(account, month)
                .<BillLookup>map(BillLookup.Published::new)
                .orElseGet(() -> missing(month, latest(account).orElse(null)));
    }

    private BillLookup missing(YearMonth month, @Nullable Bill latest) {
        YearMonth now = YearMonth.from(clock.instant().atZone(TimeConfiguration.CHINA));
        YearMonth first = latest == null ? now.minusMonths(1) : latest.month().plusMonths(1);
        return month.isBefore(first) || month.isAfter(now)
                ? new BillLookup.Absent()
                : new BillLookup.NotPublished(month, latest);
    }
}
