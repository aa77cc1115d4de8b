package org.lamplighter.billing.account;

/** How far an account is a customer's. */
public enum Access {
    /** They proved that it is theirs. */
    OWNER,
    /** An owner lets them look (view only). */
    VIEWER
}
