package org.lamplighter.contracts.intake;

/** What the customer sees (故障现象). */
public enum Symptom {
    NO_POWER,
    PARTIAL_POWER,
    VOLTAGE_ABNORMAL,
    SPARKING,
    EQUIPMENT_DAMAGED
}
