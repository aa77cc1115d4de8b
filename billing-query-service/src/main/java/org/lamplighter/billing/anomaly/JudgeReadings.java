package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.bill.ReadingKind;

/** Finds readings that are overdue or stand below earlier ones. Pure. */
final class JudgeReadings {

    private static final BigDecimal NEARLY_FULL = new BigDecimal("0.9");
    private static final BigDecimal NEARLY_EMPTY = new BigDecimal("0.1");
    private static final int LEAST_REGULAR = 2;

    private final AnomalyRules rules;

    JudgeReadings(AnomalyRules rules) {
        this.rules = rules;
    }

    /** When the next regular reading is missing; none for accounts that are not read regularly yet. */
    Optional<LocalDate> missingFrom(List<Reading> readings) {
        List<Reading> regular = readings.stream()
                .filter(reading -> reading.kind() == ReadingKind.REGULAR)
                .sorted(Comparator.comparing(Reading::on))
                .toList();
        return regular.size() < LEAST_REGULAR
                ? Optional.empty()
                : Optional.of(regular.getLast().on().plusMonths(1).plusDays(rules.missingAfterDays()));
    }

    /** A missing reading, once it is. */
    Optional<Finding> missing(List<Reading> readings, LocalDate today) {
        return missingFrom(readings).filter(from -> !today.isBefore(from)).map(from -> {
            LocalDate due = from.minusDays(rules.missingAfterDays());
            LocalDate last = due.minusMonths(1);
            return new Finding(
                    AnomalyKind.MISSING_READING,
                    due.toString(),
                    today,
                    List.of("last regular reading: " + last, "due: " + due, "missing from: " + from));
        });
    }

    /**
     * Whether a reading that was left out below an earlier one is suspicious: not when the meter was exchanged, and not when its
     * register has rolled over.
     *
     * @param readings those that were kept
     */
    Optional<Finding> negative(List<Reading> readings, Reading below) {
        Reading earlier = readings.stream()
                .filter(reading -> reading.meter().equals(below.meter())
                        && reading.on().isBefore(below.on())
                        && reading.total().compareTo(below.total()) > 0)
                .max(Comparator.comparing(Reading::on))
                .orElse(null);
        if (earlier == null || below.kind() == ReadingKind.METER_EXCHANGE || hasRolledOver(earlier, below)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AnomalyKind.NEGATIVE_READING,
                below.meter() + " " + below.on(),
                below.on(),
                List.of(
                        "%s on %s: %s kWh".formatted(earlier.meter(), earlier.on(), earlier.total()),
                        "%s on %s: %s kWh".formatted(below.meter(), below.on(), below.total()))));
    }

    /** A register of as many digits as the earlier one shows that was nearly full, and is nearly empty now. */
    private static boolean hasRolledOver(Reading earlier, Reading later) {
        int digits = earlier.total().value().toBigInteger().toString().length();
        BigDecimal full = BigDecimal.TEN.pow(digits);
        return earlier.total().value().compareTo(full.multiply(NEARLY_FULL)) >= 0
                && later.total().value().compareTo(full.multiply(NEARLY_EMPTY)) <= 0;
    }

    /** Whether what was kept since says that all is well: a later word of the same meter, or its exchange. */
    static boolean isExplained(List<Reading> readings, String meter, LocalDate on) {
        return readings.stream()
                .anyMatch(reading -> !reading.on().isBefore(on)
                        && (reading.meter().equals(meter) || reading.kind() == ReadingKind.METER_EXCHANGE));
    }
}
