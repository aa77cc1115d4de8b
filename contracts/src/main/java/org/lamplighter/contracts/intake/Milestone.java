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
    OUTAGE_UPDATED,
    /** No crew is sent: supply is stopped because bills are unpaid. */
    ANSWERED_ARREARS,
    /** No crew is sent: what was seen points to the customer's own installation. */
    ANSWERED_OWN_INSTALLATION,
    /** The order rests (挂起): nobody comes for now. */
    ORDER_ON_HOLD,
    /** The order goes on after a rest, with what is promised now. */
    ORDER_GOES_ON,
    /** No crew is sent: supply is stopped because power was taken past the meter. */
    ANSWERED_THEFT,
    /** No crew is sent: supply is stopped because power was used against the contract. */
    ANSWERED_BREACH
}
