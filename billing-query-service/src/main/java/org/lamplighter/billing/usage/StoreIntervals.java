package org.lamplighter.billing.usage;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.usage.IntervalVerdict.LeftOut;
import org.lamplighter.billing.usage.TakeIntervals.Taken;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/** Keeps intervals; all of an account's month that come together are one write. */
final class StoreIntervals {

    private final KnownAccounts accounts;
    private final Aggregates<IntervalMonth> months;
    private final InstantSource clock;

    StoreIntervals(KnownAccounts accounts, Aggregates<IntervalMonth> months, InstantSource clock) {
        this.accounts = accounts;
        this.months = months;
        this.clock = clock;
    }

    /** Keeps them and tells what became of each, in their order. */
    List<IntervalVerdict> store(AccountNumber account, List<Interval> intervals) {
        boolean known = accounts.find(account).isPresent();
        @Nullable IntervalVerdict[] verdicts = new IntervalVerdict[intervals.size()];
        Map<YearMonth, List<Integer>> byMonth = new TreeMap<>();
        for (int i = 0; i < intervals.size(); i++) {
            verdicts[i] =
                    known ? refusal(intervals.get(i)) : new LeftOut("account-unknown", "no account has this number");
            if (verdicts[i] == null) {
                byMonth.computeIfAbsent(YearMonth.from(intervals.get(i).day()), m -> new ArrayList<>())
                        .add(i);
            }
        }
        byMonth.forEach((month, places) -> {
            List<IntervalVerdict> ofMonth =
                    store(account, month, places.stream().map(intervals::get).toList());
            for (int i = 0; i < places.size(); i++) {
                verdicts[places.get(i)] = ofMonth.get(i);
            }
        });
        return List.of(verdicts);
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
