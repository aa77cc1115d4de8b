package org.lamplighter.intake.cases;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import java.util.Arrays;
import java.util.List;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;

/**
 * What a customer is told with the answer to a report, from what was seen and checked; the most pressing first. Advice
 * never refuses: the report stands, and dispatch decides whether a crew could do anything.
 */
public enum Advice {
    /** Danger: away from it, and the emergency services where needed. */
    KEEP_AWAY,
    /** The outage is known; its cause and end are in the answer. */
    KNOWN_OUTAGE,
    /** The main switch is off: switching it on may be all. */
    SWITCH_ON_MAIN_SWITCH,
    /** Power reaches the meter and the neighbours have it: likely behind the property boundary, where work is paid for (客户内部故障). */
    INTERNAL_FAULT_SUSPECTED,
    /** The meter is dark and the neighbours are not: likely the line to the meter, which is the utility's. */
    SERVICE_LINE_SUSPECTED,
    /** The neighbours are dark too: likely more than one home. */
    AREA_FAULT_SUSPECTED;

    /** Everything that applies. */
    public static List<Advice> on(CaseFile file) {
        return Arrays.stream(values()).filter(advice -> advice.applies(file)).toList();
    }

    private boolean applies(CaseFile file) {
        SelfCheck check = file.report().selfCheck();
        boolean urgent = file.report().urgency() == Urgency.URGENT;
        boolean known = file.outage() != null;
        return switch (this) {
            case KEEP_AWAY -> urgent;
            case KNOWN_OUTAGE -> known;
            case SWITCH_ON_MAIN_SWITCH -> !urgent && !known && FALSE.equals(check.mainSwitchOn());
            case INTERNAL_FAULT_SUSPECTED ->
                !known
                        && isLossOfPower(file.report().symptom())
                        && TRUE.equals(check.meterDisplayLit())
                        && FALSE.equals(check.neighboursDark());
            case SERVICE_LINE_SUSPECTED ->
                !known && FALSE.equals(check.meterDisplayLit()) && FALSE.equals(check.neighboursDark());
            case AREA_FAULT_SUSPECTED -> !known && TRUE.equals(check.neighboursDark());
        };
    }

    private static boolean isLossOfPower(Symptom symptom) {
        return symptom == Symptom.NO_POWER || symptom == Symptom.PARTIAL_POWER;
    }
}
