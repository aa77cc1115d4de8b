package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.lamplighter.contracts.dispatch.WorkKind;

/** Supply is stopped because bills are unpaid (欠费停电). */
public record SupplyStop(Errand errand) implements FieldTask {

    @Override
    public WorkKind kind() {
        return WorkKind.SUPPLY_STOP;
    }

    @Override
    public List<FieldReport.Part> mustTell() {
        return List.of(FieldReport.Part.REGISTER, FieldReport.Part.SEAL);
    }
}
