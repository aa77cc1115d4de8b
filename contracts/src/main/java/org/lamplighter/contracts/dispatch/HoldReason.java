package org.lamplighter.contracts.dispatch;

/** Why an order rests (挂起原因): the closed list of the service rules. Only some stop the clocks of what was promised. */
public enum HoldReason {
    WAITING_FOR_CUSTOMER(true),
    APPOINTMENT_AGREED(true),
    FORCE_MAJEURE(true),
    WAITING_FOR_MATERIAL(false),
    WAITING_FOR_OTHER_UNIT(false),
    /** The time has not come at which the work may begin; the service's own reason. */
    NOT_YET_DUE(false);

    private final boolean stopsClocks;

    HoldReason(boolean stopsClocks) {
        this.stopsClocks = stopsClocks;
    }

    /** Whether the time it rests does not count. */
    public boolean stopsClocks() {
        return stopsClocks;
    }
}
