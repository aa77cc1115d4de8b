package org.lamplighter.dispatch.assignment;

import java.util.Map;
import org.lamplighter.contracts.dispatch.WorkOrderDone;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.StockUse;

/** Finished work lessens what is on its crew's vehicle by what its kind uses up, until the crew's table says otherwise. */
public final class UseMaterials {

    private final Crews crews;
    private final AssignmentRules rules;

    UseMaterials(Crews crews, AssignmentRules rules) {
        this.crews = crews;
        this.rules = rules;
    }

    /** It is done; told again, it takes nothing more. */
    public void done(WorkOrderDone told) {
        WorkRule rule = rules.work().get(told.kind());
        Map<String, Integer> materials = rule == null ? Map.of() : rule.materials();
        if (!materials.isEmpty()) {
            crews.used(told.crewId(), new StockUse(told.workOrderId(), told.doneAt(), materials));
        }
    }
}
