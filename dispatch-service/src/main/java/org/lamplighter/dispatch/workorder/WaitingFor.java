package org.lamplighter.dispatch.workorder;

/** Why an order has no crew yet: the first condition that no crew met. */
public enum WaitingFor {
    CREW_SERVING_THE_AREA,
    CREW_WITH_THE_SKILL,
    CREW_ON_SHIFT,
    CREW_WITH_ROOM,
    /** It has just begun to wait; nobody was looked for yet. */
    NEXT_LOOK
}
