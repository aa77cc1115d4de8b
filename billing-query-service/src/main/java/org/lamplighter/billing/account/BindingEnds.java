package org.lamplighter.billing.account;

import org.lamplighter.kit.personal.AccountNumber;

/**
 * Hears that a customer gives a binding up, before it is gone: what hangs on it ends first, so that nothing is left hanging when the process
 * dies in between. Hearing it again does no harm.
 */
public interface BindingEnds {

    void ends(AccountNumber account, String subject);
}
