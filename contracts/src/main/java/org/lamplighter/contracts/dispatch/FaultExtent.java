package org.lamplighter.contracts.dispatch;

/** How much is without supply, as the crew finds it (停电范围). */
public enum FaultExtent {
    NONE,
    ONE_CUSTOMER,
    BUILDING,
    TRANSFORMER_AREA,
    FEEDER
}
