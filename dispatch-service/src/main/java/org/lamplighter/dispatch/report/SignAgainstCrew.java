package org.lamplighter.dispatch.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;

/**
 * A sign that a crew could do nothing: supply is stopped, or ends at the customer's own installation. Whoever is told so and
 * is still dark says so, and gets a crew. Nothing urgent is answered like this.
 *
 * @param name what the sign is
 * @param reason what the customer is told
 * @param seen whether a report shows it, of an account that has been stopped since a time, or is not
 */
record SignAgainstCrew(String name, NoCrewReason reason, BiPredicate<Report, @Nullable Instant> seen) {

    private static final List<SignAgainstCrew> ALL = List.of(
            new SignAgainstCrew(
                    "stopped for arrears",
                    NoCrewReason.ARREARS,
                    (report, stopped) -> stopped != null && !stopped.isAfter(report.reportedAt())),
            new SignAgainstCrew(
                    "main switch off, neighbours lit",
                    NoCrewReason.OWN_INSTALLATION,
                    (report, stopped) -> Boolean.FALSE.equals(report.selfCheck().mainSwitchOn())
                            && Boolean.FALSE.equals(report.selfCheck().neighboursDark())),
            new SignAgainstCrew(
                    "meter fed, neighbours lit",
                    NoCrewReason.OWN_INSTALLATION,
                    (report, stopped) -> Boolean.TRUE.equals(report.selfCheck().meterDisplayLit())
                            && Boolean.FALSE.equals(report.selfCheck().neighboursDark())));

    /** The first sign a report shows, if any. */
    static Optional<SignAgainstCrew> in(Report report, @Nullable Instant stoppedSince) {
        boolean plain =
                report.fault().symptom() == Symptom.NO_POWER && report.fault().urgency() == Urgency.ORDINARY;
        return plain
                ? ALL.stream()
                        .filter(sign -> sign.seen().test(report, stoppedSince))
                        .findFirst()
                : Optional.empty();
    }
}
