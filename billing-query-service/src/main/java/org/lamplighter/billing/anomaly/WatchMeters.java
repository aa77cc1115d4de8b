package org.lamplighter.billing.anomaly;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillingYear;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.bill.ReadingWatch;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Makes what is asked of crews agree with what readings say now: what is found and was never found is asked for, what is open
 * and is not found any more is withdrawn. Whatever is looked at twice changes nothing.
 */
final class WatchMeters implements ReadingWatch {

    /** 13 months before a bill that ended at most two months ago. */
    private static final int MONTHS_KNOWN = 16;

    private static final Duration JUDGED_ANEW = Duration.ofDays(60);

    private final Aggregates<BillingYear> years;
    private final Aggregates<MeterWatch> watches;
    private final Anomalies found;
    private final AskForCheck ask;
    private final RuleBook rules;
    private final InstantSource clock;

    WatchMeters(
            Aggregates<BillingYear> years,
            Aggregates<MeterWatch> watches,
            Anomalies found,
            AskForCheck ask,
            RuleBook rules,
            InstantSource clock) {
        this.years = years;
        this.watches = watches;
        this.found = found;
        this.ask = ask;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void came(Account account, List<Reading> belowEarlier) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        AnomalyRules valid = rules.on(today);
        List<BillingYear> known = known(account.number(), today);
        List<Reading> readings = known.stream()
                .flatMap(year -> year.readings().stream())
                .distinct()
                .toList();
        List<Bill> bills =
                known.stream().flatMap(year -> year.bills().values().stream()).toList();
        JudgeReadings judge = new JudgeReadings(valid);
        judge.missingFrom(readings).ifPresent(day -> expect(account.number(), day));
        List<Finding> findings = new ArrayList<>(new JudgeBills(valid).findings(bills));
        judge.missing(readings, today).ifPresent(findings::add);
        withdraw(account.number(), findings, readings);
        belowEarlier.forEach(below -> judge.negative(readings, below).ifPresent(findings::add));
        findings.stream()
                .filter(finding -> finding.isFresh(valid, today))
                .forEach(finding -> ask.ask(account, finding, valid));
    }

    /** The years that the bills to be judged, and those that they are compared with, lie in. */
    private List<BillingYear> known(AccountNumber account, LocalDate today) {
        return IntStream.rangeClosed(today.minusMonths(MONTHS_KNOWN).getYear(), today.getYear())
                .mapToObj(year -> years.find(BillingYear.id(account, year)))
                .flatMap(Optional::stream)
                .map(Stored::state)
                .toList();
    }

    private void expect(AccountNumber account, LocalDate missingFrom) {
        if (!watches.create(account.value(), () -> Decision.changed(new MeterWatch(account, missingFrom)))) {
            watches.change(account.value(), watch -> watch.until(missingFrom));
        }
    }

    private void withdraw(AccountNumber account, List<Finding> findings, List<Reading> readings) {
        Set<String> still = findings.stream()
                .map(finding -> Anomaly.requestId(account, finding))
                .collect(Collectors.toSet());
        for (Anomaly open : found.openOf(account)) {
            boolean explained = switch (open.kind()) {
                case MISSING_READING -> !still.contains(open.requestId());
                case USE_JUMP, ZERO_USE -> isStillKnown(open) && !still.contains(open.requestId());
                case NEGATIVE_READING -> isExplained(open, readings);
                case CLOCK_DRIFT -> false; // only somebody who looks at the clock can say so
                case CURVE_GAP, NEGATIVE_INTERVAL, CURVE_JUMP, CURVE_ZERO, CURVE_AGAINST_REGISTERS ->
                    false; // by curves
            };
            if (explained) {
                ask.withdraw(open);
            }
        }
    }

    /** What is not found among bills that are not looked at any more is not explained by that. */
    private boolean isStillKnown(Anomaly open) {
        return open.foundAt().isAfter(clock.instant().minus(JUDGED_ANEW));
    }

    private static boolean isExplained(Anomaly negative, List<Reading> readings) {
        int blank = negative.about().lastIndexOf(' ');
        return JudgeReadings.isExplained(
                readings,
                negative.about().substring(0, blank),
                LocalDate.parse(negative.about().substring(blank + 1)));
    }
}
