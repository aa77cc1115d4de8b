package org.lamplighter.dispatch.workorder;

/** The states of an order by name, as the API shows them. */
public enum Phase {
    PENDING,
    ASSIGNED,
    ACCEPTED,
    EN_ROUTE,
    ON_SITE,
    RESTORED,
    COMPLETED,
    RETURNED,
    WITHDRAWN,
    ON_HOLD
}
