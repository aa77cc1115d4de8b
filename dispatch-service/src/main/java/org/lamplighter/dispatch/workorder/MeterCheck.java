package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.lamplighter.contracts.dispatch.WorkKind;

/** A meter whose readings cannot be right is looked at (计量异常核查). */
public record MeterCheck(Errand errand) implements FieldTask {

    @Override
    public WorkKind kind() {
        return WorkKind.METER_CHECK;
    }

    @Override
    public List<FieldReport.Part> mustTell() {
        return List.of(FieldReport.Part.REGISTER, FieldReport.Part.FOUND);
    }
}
