package org.lamplighter.contracts.dispatch;

/** How far the work on an outage has come. */
public enum OutageStage {
    SUSPECTED,
    CREW_ASSIGNED,
    CREW_ON_SITE,
    RESTORED
}
