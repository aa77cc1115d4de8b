package org.lamplighter.intake.cases;

/** Where a case stands, as everyone reads it. */
public enum CaseStatus {
    /** Accepted; nobody is on it yet (已受理). */
    REPORTED,
    /** Part of an outage that is being worked on; no crew of its own (并入停电事件). */
    JOINED_OUTAGE,
    /** A crew has the order (已派工). */
    DISPATCHED,
    /** The crew set out (已出发). */
    CREW_ON_THE_WAY,
    /** The crew is there (到达现场). */
    CREW_ON_SITE,
    /** Supply is back; the crew's report is still to come (已复电). */
    RESTORED,
    /** The customer is asked whether it is solved (待回访). */
    AWAITING_CONFIRMATION,
    /** Archived (已归档). */
    CLOSED
}
