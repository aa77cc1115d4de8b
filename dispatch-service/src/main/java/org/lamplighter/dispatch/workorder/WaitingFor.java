package org.lamplighter.dispatch.workorder;

/** Why an order has no crew yet: the first condition that no crew met. */
public enum WaitingFor {
    CREW_SERVING_THE_AREA,
    CREW_WITH_THE_SKILL,
    CREW_ON_SHIFT,
    CREW_WITH_ROOM
}
