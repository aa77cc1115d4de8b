package org.lamplighter.dispatch.network;

/** Whoever waits until an account is known. */
@FunctionalInterface
public interface AccountsAwaited {

    /** It is known, or known anew. */
    void known(String accountNumber);
}
