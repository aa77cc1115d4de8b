package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.lamplighter.contracts.dispatch.WorkKind;

/** Supply that was stopped for unpaid bills is given back (欠费复电). */
public record SupplyRestore(Errand errand) implements FieldTask {

    @Override
    public WorkKind kind() {
        return WorkKind.SUPPLY_RESTORE;
    }

    @Override
    public List<FieldReport.Part> mustTell() {
        return List.of(FieldReport.Part.REGISTER, FieldReport.Part.SEAL);
    }
}
