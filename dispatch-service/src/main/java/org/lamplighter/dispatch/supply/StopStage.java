package org.lamplighter.dispatch.supply;

/** How far a stop for theft or breach is. */
public enum StopStage {
    /** The customer was given notice. */
    ANNOUNCED,
    /** Crews are asked to stop supply. */
    STOPPING,
    /** Called off; crews are asked whether they did it before they heard. */
    CALLING_OFF,
    /** Supply is stopped. */
    STOPPED,
    /** Crews are asked to give it back. */
    GIVING_BACK,
    /** Crews gave that up; they are asked again shortly. */
    SET_BACK,
    /** Called off. */
    CALLED_OFF,
    /** Supply is back. */
    GIVEN_BACK
}
