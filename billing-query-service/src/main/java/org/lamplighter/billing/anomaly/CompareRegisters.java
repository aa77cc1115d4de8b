package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.KilowattHours;

/**
 * Compares what registers counted over a bill's time with the sum of its intervals, where every interval was metered and no reading
 * was estimated. Pure.
 */
final class CompareRegisters {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CurveRules rules;
    private final Curve curve;

    CompareRegisters(CurveRules rules, Curve curve) {
        this.rules = rules;
        this.curve = curve;
    }

    /** What is found in the bills whose days are all known. */
    List<Finding> findings(List<Bill> bills, LocalDate today) {
        return bills.stream()
                .filter(bill -> !bill.to().isBefore(rules.firstJudged(today)))
                .filter(bill -> !bill.from().isBefore(rules.firstKnown(today)))
                .filter(bill -> !bill.isEstimated())
                .flatMap(bill -> finding(bill).stream())
                .toList();
    }

    private Optional<Finding> finding(Bill bill) {
        return curve.sum(bill.from(), bill.to())
                .filter(sum -> part(sum.value(), registers(bill).value()))
                .map(sum -> new Finding(
                        AnomalyKind.CURVE_AGAINST_REGISTERS,
                        bill.month().toString(),
                        bill.to(),
                        List.of(
                                "registers from %s until %s: %s kWh".formatted(bill.from(), bill.to(), registers(bill)),
                                "sum of the intervals: %s kWh".formatted(sum),
                                "rule: by more than %s %% and %s kWh"
                                        .formatted(rules.registerPercent(), rules.registerLeastKwh()))));
    }

    private static KilowattHours registers(Bill bill) {
        return bill.measured().stream()
                .flatMap(measured -> measured.used().values().stream())
                .reduce(KilowattHours.ZERO, KilowattHours::plus);
    }

    private boolean part(BigDecimal intervals, BigDecimal registers) {
        BigDecimal difference = intervals.subtract(registers).abs();
        return difference.multiply(HUNDRED).compareTo(registers.multiply(rules.registerPercent())) > 0
                && difference.compareTo(rules.registerLeastKwh()) > 0;
    }
}
