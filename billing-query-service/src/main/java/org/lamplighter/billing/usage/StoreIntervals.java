package org.lamplighter.billing.usage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.usage.IntervalVerdict.Known;
import org.lamplighter.billing.usage.IntervalVerdict.LeftOut;
import org.lamplighter.billing.usage.TakeIntervals.Taken;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/** Keeps intervals; all of an account's month that come together are one write. */
final class StoreIntervals {

    private final KnownAccounts accounts;
    private final Aggregates<IntervalMonth> months;
    private final IntervalWatch watch;
    private final List<AccountChanged> listeners;
    private final InstantSource clock;

    StoreIntervals(
            KnownAccounts accounts,
            Aggregates<IntervalMonth> months,
            IntervalWatch watch,
            List<AccountChanged> listeners,
            InstantSource clock) {
        this.accounts = accounts;
        this.months = months;
        this.watch = watch;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /**
     * Keeps them and tells what became of each, in their order.
     *
     * @param negative those below zero that came with them
     */
    List<IntervalVerdict> store(AccountNumber number, List<Interval> intervals, List<NegativeInterval> negative) {
        Account account = accounts.find(number).orElse(null);
        if (account == null) {
            LeftOut unknown = new LeftOut("account-unknown", "no account has this number");
            return Collections.nCopies(intervals.size(), unknown);
        }
        List<IntervalVerdict> verdicts = new ArrayList<>(Collections.nCopies(intervals.size(), new Known()));
        Map<YearMonth, List<Integer>> byMonth = new TreeMap<>();
        for (int i = 0; i < intervals.size(); i++) {
            LeftOut refusal = refusal(intervals.get(i));
            if (refusal == null) {
                byMonth.computeIfAbsent(YearMonth.from(intervals.get(i).day()), m -> new ArrayList<>())
                        .add(i);
            } else {
                verdicts.set(i, refusal);
            }
        }
        byMonth.forEach((month, places) -> {
            List<IntervalVerdict> ofMonth =
                    store(number, month, places.stream().map(intervals::get).toList());
            for (int i = 0; i < places.size(); i++) {
                verdicts.set(places.get(i), ofMonth.get(i));
            }
        });
        tell(account, intervals, negative);
        if (account.prepaid()) { // what it used is off its credit before it is billed
            listeners.forEach(listener -> listener.changed(number));
        }
        return List.copyOf(verdicts);
    }

    /** Also of what was known: whoever kept it may have died before telling. */
    private void tell(Account account, List<Interval> intervals, List<NegativeInterval> negative) {
        intervals.stream().map(Interval::day).max(LocalDate::compareTo).ifPresent(last -> watch.came(account, last));
        if (!negative.isEmpty()) {
            watch.negative(account, negative);
        }
        tellAhead(account, intervals);
    }

    private void tellAhead(Account account, List<Interval> intervals) {
        List<Interval> ahead = intervals.stream()
                .filter(interval -> interval.end().isAfter(clock.instant()))
                .toList();
        if (!ahead.isEmpty()) {
            watch.ahead(account, ahead);
        }
    }

    private List<IntervalVerdict> store(AccountNumber account, YearMonth month, List<Interval> intervals) {
        String id = IntervalMonth.id(account, month);
        if (months.find(id).isEmpty()) {
            Taken fresh = TakeIntervals.into(IntervalMonth.empty(account, month), intervals);
            if (months.create(id, () -> Decision.changed(fresh.month()))) {
                return fresh.verdicts();
            }
        }
        List<Taken> last = new ArrayList<>();
        months.change(id, present -> {
            Taken taken = TakeIntervals.into(present, intervals);
            last.add(taken);
            return taken.month().equals(present) ? Decision.unchanged() : Decision.changed(taken.month());
        });
        return last.getLast().verdicts();
    }

    private @Nullable LeftOut refusal(Interval interval) {
        if (!interval.isOnTheGrid()) {
            return new LeftOut("interval-off-grid", "it does not begin at a multiple of its length");
        }
        return interval.end().isAfter(clock.instant()) ? new LeftOut("interval-in-future", "it ends after now") : null;
    }
}
