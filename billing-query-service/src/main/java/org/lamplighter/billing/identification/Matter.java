package org.lamplighter.billing.identification;

/** What somebody wants of an account, for which they prove who they are. */
public enum Matter {
    /** To have the account in the app from now on. */
    ACCOUNT_BINDING,
    /** To be told a bill on the phone. */
    BILL_INFORMATION
}
