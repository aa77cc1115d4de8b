package org.lamplighter.dispatch.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.Symptom;

/**
 * A sign that a report is not about its transformer area but about one home. Without any an outage is suspected: one report
 * in doubt is better told of an outage that is none than ten crews sent to the same transformer.
 *
 * @param name what the sign is
 * @param seen whether a report shows it
 */
record SignAgainstOutage(String name, Predicate<Report> seen) {

    private static final List<SignAgainstOutage> ALL = List.of(
            // Sparks, damage, bad voltage: the supply is there.
            new SignAgainstOutage("no loss of supply", report -> report.fault().symptom() != Symptom.NO_POWER),
            new SignAgainstOutage("transformer unknown", report -> report.site().transformerArea() == null),
            // What the main switch protects is the customer's own.
            new SignAgainstOutage(
                    "main switch off",
                    report -> Boolean.FALSE.equals(report.selfCheck().mainSwitchOn())),
            // The fault lies behind the meter, in the customer's own installation.
            new SignAgainstOutage(
                    "meter is fed",
                    report -> Boolean.TRUE.equals(report.selfCheck().meterDisplayLit())),
            new SignAgainstOutage(
                    "only this home is dark",
                    report -> report.extent() == Extent.ONE_HOME
                            && Boolean.FALSE.equals(report.selfCheck().neighboursDark())));

    /** The first sign a report shows, if any. */
    static Optional<SignAgainstOutage> in(Report report) {
        return ALL.stream().filter(sign -> sign.seen().test(report)).findFirst();
    }
}
