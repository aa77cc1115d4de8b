package org.lamplighter.billing.consent;

/** Why a consent ended. */
enum EndReason {
    /** Whoever gave it took it back. */
    REVOKED,
    /** Its last day is over. */
    EXPIRED,
    /** The account is not bound any more to whoever gave it. */
    BINDING_GIVEN_UP
}
