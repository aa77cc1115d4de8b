package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.intake.Urgency;

/**
 * A generator is brought and run (应急发电).
 *
 * @param outageId the outage through which it helps, if one; that one goes on as its own order says
 */
public record EmergencyGenerator(Errand errand, @Nullable String outageId) implements FieldTask {

    @Override
    public WorkKind kind() {
        return WorkKind.EMERGENCY_GENERATOR;
    }

    /** Somebody is in the dark meanwhile. */
    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public List<FieldReport.Part> mustTell() {
        return List.of(FieldReport.Part.WORK_DONE);
    }
}
