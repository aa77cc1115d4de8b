package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.bill.Bill;

/**
 * Finds use that cannot be right in an account's bills. Bills lie between readings of the same meters, so that an exchange of
 * the meter is no jump; bills made from estimates are not judged, for the reading after them makes good for both. Pure.
 */
final class JudgeBills {

    private static final int MONTHS_LOOKED_AT = 13;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final AnomalyRules rules;

    JudgeBills(AnomalyRules rules) {
        this.rules = rules;
    }

    /**
     * What is found.
     *
     * @param bills of this year and the one before, oldest first
     */
    List<Finding> findings(List<Bill> bills) {
        List<MeanDay> days = bills.stream().map(MeanDay::of).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = rules.leastBillsBefore(); i < days.size(); i++) {
            jump(days.get(i), before(days, i)).ifPresent(findings::add);
        }
        zero(days).ifPresent(findings::add);
        return findings;
    }

    private static List<MeanDay> before(List<MeanDay> days, int place) {
        YearMonth first = days.get(place).month().minusMonths(MONTHS_LOOKED_AT);
        return days.subList(0, place).stream()
                .filter(day -> !day.month().isBefore(first))
                .toList();
    }

    private Optional<Finding> jump(MeanDay day, List<MeanDay> before) {
        if (before.size() < rules.leastBillsBefore()
                || day.bill().isEstimated()
                || before.getLast().bill().isEstimated()) {
            return Optional.empty();
        }
        MeanDay highest = before.stream()
                .max(Comparator.comparing(MeanDay::kilowattHours))
                .orElseThrow();
        boolean knowsTheSeason = !before.getFirst().month().isAfter(day.month().minusMonths(MONTHS_OF_A_YEAR));
        BigDecimal factor = knowsTheSeason ? rules.jumpFactor() : rules.jumpFactorWithoutYear();
        boolean jumps = day.kilowattHours().compareTo(highest.kilowattHours().multiply(factor)) > 0
                && day.kilowattHours().subtract(highest.kilowattHours()).compareTo(rules.jumpLeastKwhADay()) > 0;
        return jumps
                ? Optional.of(new Finding(
                        AnomalyKind.USE_JUMP,
                        day.month().toString(),
                        day.bill().to(),
                        List.of(day.told(), "highest before, " + highest.told(), "rule: above " + factor + " times")))
                : Optional.empty();
    }

    /** Bills of nothing at the end, after bills of something. Who was away in the same months last year is away again. */
    private Optional<Finding> zero(List<MeanDay> days) {
        int first = days.size();
        while (first > 0 && days.get(first - 1).isZero()) {
            first--;
        }
        if (days.size() - first < rules.zeroBills() || first < rules.leastBillsBefore()) {
            return Optional.empty();
        }
        List<MeanDay> zeros = days.subList(first, days.size());
        boolean usedBefore = days.subList(first - rules.leastBillsBefore(), first).stream()
                .allMatch(day -> day.kilowattHours().compareTo(rules.zeroLeastKwhADay()) >= 0);
        YearMonth lastYear = zeros.getFirst().month().minusMonths(MONTHS_OF_A_YEAR);
        boolean awayLastYear = days.stream()
                .anyMatch(day ->
                        day.month().equals(lastYear) && day.kilowattHours().compareTo(rules.zeroLeastKwhADay()) < 0);
        return usedBefore && !awayLastYear && !zeros.getLast().bill().isEstimated()
                ? Optional.of(new Finding(
                        AnomalyKind.ZERO_USE,
                        zeros.getFirst().month().toString(),
                        zeros.getLast().bill().to(),
                        zeros.stream().map(MeanDay::told).toList()))
                : Optional.empty();
    }
}
