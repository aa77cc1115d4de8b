package org.lamplighter.billing.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.usage.Interval;
import org.lamplighter.kit.time.TimeConfiguration;

/** Finds meters whose clock is ahead: they tell of times that have not come yet. One finding a day for an account. */
final class WatchClocks {

    /** Further ahead is a wrong date in a file, and no clock. */
    private static final Duration CREDIBLE = Duration.ofDays(1);

    private final AskForCheck ask;
    private final RuleBook rules;
    private final InstantSource clock;

    WatchClocks(AskForCheck ask, RuleBook rules, InstantSource clock) {
        this.ask = ask;
        this.rules = rules;
        this.clock = clock;
    }

    /** Intervals came that end after now. */
    void ahead(Account account, List<Interval> inFuture) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, TimeConfiguration.CHINA);
        AnomalyRules valid = rules.on(today);
        Instant tolerated = now.plus(Duration.ofMinutes(valid.clockAheadMinutes()));
        inFuture.stream()
                .map(Interval::end)
                .filter(end -> end.isAfter(tolerated) && end.isBefore(now.plus(CREDIBLE)))
                .max(Instant::compareTo)
                .map(end -> new Finding(
                        AnomalyKind.CLOCK_DRIFT,
                        today.toString(),
                        today,
                        List.of("an interval until " + end + " came at " + now)))
                .ifPresent(finding -> ask.ask(account, finding, valid));
    }
}
