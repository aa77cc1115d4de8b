package org.lamplighter.dispatch.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.supply.CommercialKind;

/**
 * A sign that a crew could do nothing: the fault is at the customer's own installation; or supply was stopped. Whoever is told so and
 * is still dark says so, and gets a crew. Nothing urgent is answered like this.
 *
 * @param name what the sign is
 * @param reason what the customer is told
 * @param seen whether a report shows it
 */
record SignAgainstCrew(String name, NoCrewReason reason, Predicate<Report> seen) {

    private static final List<SignAgainstCrew> ALL = List.of(
            new SignAgainstCrew(
                    "main switch off, neighbours lit",
                    NoCrewReason.OWN_INSTALLATION,
                    report -> Boolean.FALSE.equals(report.selfCheck().mainSwitchOn())
                            && Boolean.FALSE.equals(report.selfCheck().neighboursDark())),
            new SignAgainstCrew(
                    "meter fed, neighbours lit",
                    NoCrewReason.OWN_INSTALLATION,
                    report -> Boolean.TRUE.equals(report.selfCheck().meterDisplayLit())
                            && Boolean.FALSE.equals(report.selfCheck().neighboursDark())));

    /**
     * What to tell who shows such a sign, if one is there.
     *
     * @param stopped why the account's supply was stopped when it was reported, if it was
     */
    static Optional<NoCrewReason> in(Report report, Optional<CommercialKind> stopped) {
        boolean plain =
                report.fault().symptom() == Symptom.NO_POWER && report.fault().urgency() == Urgency.ORDINARY;
        if (!plain) {
            return Optional.empty();
        }
        return stopped.map(CommercialKind::answer)
                .or(() -> ALL.stream()
                        .filter(sign -> sign.seen().test(report))
                        .map(SignAgainstCrew::reason)
                        .findFirst());
    }
}
