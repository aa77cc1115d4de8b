package org.lamplighter.contracts.dispatch;

/** Whose equipment is broken (产权归属). */
public enum EquipmentOwner {
    UTILITY,
    CUSTOMER,
    OTHER,
    UNCERTAIN
}
