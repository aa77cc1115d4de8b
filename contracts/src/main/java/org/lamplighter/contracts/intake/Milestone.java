package org.lamplighter.contracts.intake;

/** A step of a fault report that its customer is told. */
public enum Milestone {
    CREW_ASSIGNED,
    CREW_ACCEPTED,
    CREW_DEPARTED,
    CREW_ARRIVED,
    SUPPLY_RESTORED,
    REPAIR_COMPLETED,
    JOINED_OUTAGE,
    OUTAGE_UPDATED
}
