package org.lamplighter.dispatch.workorder;

/** Why an order has no crew yet: the first condition that no crew met. */
public enum WaitingFor {
    CREW_SERVING_THE_AREA,
    CREW_WITH_THE_SKILL,
    CREW_WITH_THE_MATERIAL,
    CREW_ON_SHIFT,
    CREW_WITH_ROOM,
    /** No crew has time for it within its hours, beside what it has to do already. */
    CREW_WITH_TIME,
    /** It has just begun to wait; nobody was looked for yet. */
    NEXT_LOOK
}
