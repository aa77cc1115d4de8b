package org.lamplighter.billing.anomaly;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.usage.DayCurve;
import org.lamplighter.billing.usage.Intervals;
import org.lamplighter.billing.usage.NegativeInterval;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Makes what is asked of crews agree with what curves say now. What is read is bounded: the months of the days judged and of
 * those they are compared with, and the newest bills.
 */
final class WatchCurves {

    private static final int NEWEST_BILLS = 3;
    private static final int MOST_TOLD = 5;

    private final Intervals intervals;
    private final Bills bills;
    private final Anomalies found;
    private final AskForCheck ask;
    private final RuleBook rules;
    private final InstantSource clock;

    WatchCurves(
            Intervals intervals, Bills bills, Anomalies found, AskForCheck ask, RuleBook rules, InstantSource clock) {
        this.intervals = intervals;
        this.bills = bills;
        this.found = found;
        this.ask = ask;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Intervals of an account came.
     *
     * @param last the last day that any lies in
     */
    void intervalsCame(Account account, LocalDate last) {
        LocalDate today = today();
        CurveRules valid = rules.on(today).curves();
        if (valid != null && !last.isBefore(valid.firstKnown(today))) {
            judge(account, valid, today);
        }
    }

    /** Registers came: the bills they close are compared with the curve. */
    void readingsCame(Account account) {
        intervals
                .last(account.number())
                .ifPresent(month -> intervalsCame(account, month.month().atEndOfMonth()));
    }

    private void judge(Account account, CurveRules valid, LocalDate today) {
        Map<LocalDate, DayCurve> days = days(account.number(), valid.firstKnown(today), today);
        Curve curve = Curve.of(days);
        List<Finding> findings = new ArrayList<>(new JudgeCurves(valid, curve).findings(today));
        findings.addAll(
                new CompareRegisters(valid, curve).findings(bills.newest(account.number(), null, NEWEST_BILLS), today));
        Set<String> still = findings.stream()
                .map(finding -> Anomaly.requestId(account.number(), finding))
                .collect(Collectors.toSet());
        found.openOf(account.number()).stream()
                .filter(open -> !still.contains(open.requestId()))
                .filter(open -> isExplained(open, curve, days, valid.firstJudged(today)))
                .forEach(ask::withdraw);
        findings.forEach(finding -> ask.ask(account, finding, rules.on(today)));
    }

    private Map<LocalDate, DayCurve> days(AccountNumber account, LocalDate from, LocalDate to) {
        Map<LocalDate, DayCurve> days = new TreeMap<>();
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            intervals
                    .of(account, month)
                    .ifPresent(known -> known.days().keySet().stream()
                            .filter(day -> !day.isBefore(from))
                            .forEach(day -> known.curve(day).ifPresent(curve -> days.put(day, curve))));
        }
        return days;
    }

    /** Of one that is not found any more; what is not judged any more, for it is long past, is not explained by that. */
    private static boolean isExplained(
            Anomaly open, Curve curve, Map<LocalDate, DayCurve> days, LocalDate firstJudged) {
        return switch (open.kind()) {
            case CURVE_GAP -> curve.knows(day(open)) || !day(open).isBefore(firstJudged);
            case CURVE_ZERO -> curve.isUsedSince(day(open)) || !day(open).isBefore(firstJudged);
            case CURVE_JUMP -> !day(open).isBefore(firstJudged);
            case CURVE_AGAINST_REGISTERS ->
                !YearMonth.parse(open.about()).atEndOfMonth().isBefore(firstJudged);
            case NEGATIVE_INTERVAL -> isComplete(days.get(day(open)));
            case MISSING_READING, NEGATIVE_READING, USE_JUMP, ZERO_USE, CLOCK_DRIFT -> false; // curves do not tell
        };
    }

    private static LocalDate day(Anomaly open) {
        return LocalDate.parse(open.about());
    }

    private static boolean isComplete(@Nullable DayCurve day) {
        return day != null && !day.points().contains(null);
    }

    /** Intervals came below zero. One finding a day; none where every interval of the day is known meanwhile. */
    void negativeCame(Account account, List<NegativeInterval> negative) {
        LocalDate today = today();
        AnomalyRules valid = rules.on(today);
        if (valid.curves() == null) {
            return;
        }
        Map<LocalDate, List<NegativeInterval>> byDay = negative.stream()
                .collect(Collectors.groupingBy(NegativeInterval::day, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, ofDay) -> {
            boolean known = intervals
                    .of(account.number(), YearMonth.from(day))
                    .flatMap(month -> month.curve(day))
                    .filter(WatchCurves::isComplete)
                    .isPresent();
            Finding finding = new Finding(AnomalyKind.NEGATIVE_INTERVAL, day.toString(), day, told(ofDay));
            if (!known && finding.isFresh(valid, today) && !day.isAfter(today)) {
                ask.ask(account, finding, valid);
            }
        });
    }

    private static List<String> told(List<NegativeInterval> negative) {
        return negative.stream()
                .sorted(Comparator.comparing(NegativeInterval::start))
                .limit(MOST_TOLD)
                .map(interval -> "%s: %s kWh"
                        .formatted(interval.at(), interval.kilowattHours().toPlainString()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
    }
}
