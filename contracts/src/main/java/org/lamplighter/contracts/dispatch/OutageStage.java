package org.lamplighter.contracts.dispatch;

/** How far the work on an outage has come. */
public enum OutageStage {
    /** Announced, or under way as announced. */
    PLANNED,
    SUSPECTED,
    CREW_ASSIGNED,
    CREW_ON_SITE,
    RESTORED
}
