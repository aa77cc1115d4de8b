package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.intake.Urgency;

/**
 * Work that repairs no fault (现场作业). It has a time before which it does not begin, is finished on site without supply being
 * restored first, and can be called off as long as it is not done.
 */
public sealed interface FieldTask extends Task
        permits SupplyStop, SupplyRestore, MeterCheck, Inspection, PlannedMaintenance, EmergencyGenerator {

    Errand errand();

    /** What a crew must tell of the finished work. */
    List<FieldReport.Part> mustTell();

    /**
     * The task of a kind that is no repair.
     *
     * @param outageId the outage through which a generator helps, if it is one
     */
    static FieldTask of(WorkKind kind, Errand errand, @Nullable String outageId) {
        return switch (kind) {
            case SUPPLY_STOP -> new SupplyStop(errand);
            case SUPPLY_RESTORE -> new SupplyRestore(errand);
            case METER_CHECK -> new MeterCheck(errand);
            case INSPECTION -> new Inspection(errand);
            case PLANNED_MAINTENANCE -> new PlannedMaintenance(errand);
            case EMERGENCY_GENERATOR -> new EmergencyGenerator(errand, outageId);
            case FAULT_REPAIR -> throw new IllegalArgumentException("a repair serves a case");
        };
    }

    @Override
    default Urgency urgency() {
        return Urgency.ORDINARY;
    }
}
