package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.kit.personal.PersonalText;

/**
 * A fault to be repaired: what is wrong, as the customer told it.
 *
 * @param symptom what the customer sees
 * @param urgency urgent orders are assigned first
 * @param description the customer's own words, if any
 */
public record Fault(
        Symptom symptom, Urgency urgency, @Nullable PersonalText description) implements Task {

    @Override
    public WorkKind kind() {
        return WorkKind.FAULT_REPAIR;
    }
}
