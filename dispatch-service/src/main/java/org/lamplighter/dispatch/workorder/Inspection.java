package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.lamplighter.contracts.dispatch.WorkKind;

/** Equipment is looked at before it fails (巡检). */
public record Inspection(Errand errand) implements FieldTask {

    @Override
    public WorkKind kind() {
        return WorkKind.INSPECTION;
    }

    @Override
    public List<FieldReport.Part> mustTell() {
        return List.of(FieldReport.Part.FOUND);
    }
}
