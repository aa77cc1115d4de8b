package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lamplighter.billing.rating.KilowattHours;

/**
 * Finds days of a curve that cannot be right. Pure, and each finding is named by a day such that more of the same curve finds it
 * once and, if it mends it, never again: so any order of the same days ends in the same findings.
 *
 * <pre>
 *   firstKnown              firstJudged              lastJudged    today
 *  ──|── compared with ─────────|── judged ───────────────|── late ──|──▶
 * </pre>
 */
final class JudgeCurves {

    private static final int DAYS_OF_A_WEEK = 7;

    private final CurveRules rules;
    private final Curve curve;

    JudgeCurves(CurveRules rules, Curve curve) {
        this.rules = rules;
        this.curve = curve;
    }

    /** What is found on the days judged today. */
    List<Finding> findings(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        LocalDate last = rules.lastJudged(today);
        for (LocalDate day = rules.firstJudged(today); !day.isAfter(last); day = day.plusDays(1)) {
            Stream.of(gap(day, last), jump(day), zero(day, last))
                    .flatMap(Optional::stream)
                    .forEach(findings::add);
        }
        return findings;
    }

    /** A gap that begins on this day, and has an end. */
    private Optional<Finding> gap(LocalDate first, LocalDate last) {
        LocalDate end = first;
        while (!curve.knows(end) && !end.isAfter(last)) {
            end = end.plusDays(1);
        }
        boolean isGap = curve.knows(first.minusDays(1))
                && !end.isAfter(last)
                && !first.plusDays(rules.gapDays()).isAfter(end)
                && curve.known(first.minusDays(rules.daysBefore()), first) >= rules.gapLeastDaysBefore();
        return isGap
                ? Optional.of(new Finding(
                        AnomalyKind.CURVE_GAP,
                        first.toString(),
                        end.minusDays(1),
                        List.of(
                                "no interval from %s until %s is known".formatted(first, end.minusDays(1)),
                                "rule: %d days and more in a row".formatted(rules.gapDays()))))
                : Optional.empty();
    }

    private Optional<Finding> jump(LocalDate day) {
        Optional<KilowattHours> used = curve.of(day);
        List<LocalDate> before = IntStream.rangeClosed(1, rules.weeks())
                .mapToObj(week -> day.minusDays((long) week * DAYS_OF_A_WEEK))
                .filter(each -> curve.of(each).isPresent())
                .toList();
        if (used.isEmpty() || before.size() < rules.leastWeeks()) {
            return Optional.empty();
        }
        LocalDate highest =
                before.stream().max(Comparator.comparing(this::energy)).orElseThrow();
        BigDecimal now = used.get().value();
        BigDecimal then = energy(highest).value();
        boolean jumps = now.compareTo(then.multiply(rules.jumpFactor())) > 0
                && now.subtract(then).compareTo(rules.jumpLeastKwh()) > 0;
        return jumps
                ? Optional.of(new Finding(
                        AnomalyKind.CURVE_JUMP,
                        day.toString(),
                        day,
                        List.of(
                                "%s: %s kWh".formatted(day, used.get()),
                                "highest of that day of %d weeks before, %s: %s kWh"
                                        .formatted(before.size(), highest, energy(highest)),
                                "rule: above %s times".formatted(rules.jumpFactor()))))
                : Optional.empty();
    }

    private KilowattHours energy(LocalDate day) {
        return curve.of(day).orElseThrow();
    }

    /** Days of nothing from this day up to the last that is known. */
    private Optional<Finding> zero(LocalDate first, LocalDate last) {
        LocalDate enough = first.plusDays(rules.zeroDays());
        boolean isZero = !enough.minusDays(1).isAfter(last)
                && curve.of(first.minusDays(1)).filter(used -> !used.isZero()).isPresent()
                && curve.sum(first, enough).filter(KilowattHours::isZero).isPresent()
                && !curve.isUsedSince(first)
                && daysOfUseBefore(first) * 2 >= rules.daysBefore();
        return isZero
                ? Optional.of(new Finding(
                        AnomalyKind.CURVE_ZERO,
                        first.toString(),
                        last,
                        List.of(
                                "%s: %s kWh".formatted(first.minusDays(1), energy(first.minusDays(1))),
                                "from %s until %s and since: 0 kWh".formatted(first, enough.minusDays(1)),
                                "rule: %d days and more in a row".formatted(rules.zeroDays()))))
                : Optional.empty();
    }

    private long daysOfUseBefore(LocalDate first) {
        return curve.metered().subMap(first.minusDays(rules.daysBefore()), first).values().stream()
                .flatMap(Optional::stream)
                .filter(used -> used.value().compareTo(rules.zeroLeastKwhADay()) >= 0)
                .count();
    }
}
