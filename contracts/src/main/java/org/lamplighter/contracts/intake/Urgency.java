package org.lamplighter.contracts.intake;

/** Urgent (紧急) is a fault that has or may cause injury, disorder, pollution or great loss; all else is ordinary (一般). */
public enum Urgency {
    ORDINARY,
    URGENT
}
