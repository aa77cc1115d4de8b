package org.lamplighter.contracts.intake;

/** How far the customer sees it reach: one flat, the building, more than the building. */
public enum Extent {
    ONE_HOME,
    BUILDING,
    NEIGHBOURHOOD,
    UNKNOWN
}
