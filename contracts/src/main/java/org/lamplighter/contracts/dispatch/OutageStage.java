package org.lamplighter.contracts.dispatch;

/** How far the work on an outage has come. */
public enum OutageStage {
    /** Announced, or under way as announced. */
    PLANNED,
    SUSPECTED,
    CREW_ASSIGNED,
    CREW_ON_SITE,
    /** Repaired as far as the crew or the breaker knows; a sample of those affected is asked. */
    VERIFYING,
    RESTORED
}
