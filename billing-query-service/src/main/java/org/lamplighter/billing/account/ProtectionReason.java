package org.lamplighter.billing.account;

/** Why an account's supply is not stopped for unpaid bills by any clock. */
public enum ProtectionReason {
    /** Somebody depends on a device that keeps them alive (生命支持设备). */
    LIFE_SUPPORT,
    /** Others depend on it: hospitals, water works, fire brigades (重要用户). */
    PUBLIC_SERVICE,
    /** Registered hardship (低保、特困). */
    HARDSHIP,
    /** The bill is disputed and looked into. */
    DISPUTE
}
