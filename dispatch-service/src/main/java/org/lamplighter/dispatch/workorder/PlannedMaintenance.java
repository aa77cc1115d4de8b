package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.lamplighter.contracts.dispatch.WorkKind;

/** Equipment is maintained at a time agreed before (计划检修). */
public record PlannedMaintenance(Errand errand) implements FieldTask {

    @Override
    public WorkKind kind() {
        return WorkKind.PLANNED_MAINTENANCE;
    }

    @Override
    public List<FieldReport.Part> mustTell() {
        return List.of(FieldReport.Part.WORK_DONE);
    }
}
