package org.lamplighter.dispatch.workorder;

import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.intake.Urgency;

/** What an order asks a crew for. */
public sealed interface Task permits Fault, FieldTask {

    WorkKind kind();

    /** Urgent orders are assigned first. */
    Urgency urgency();
}
